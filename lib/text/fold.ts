/**
 * How odd characters are read. `''` means that the character is no part of a word and no break in it either: soft
 * hyphens, zero-width and direction marks. Words are compared after folding; offsets always stay those of the text.
 */
const FOLDED = new Map<number, string>();

function fold(from: string, to: string): void {
  for (const character of from) FOLDED.set(character.charCodeAt(0), to);
}

fold(
  '\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u034f',
  '',
);
fold('\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07\u0060', "'");
fold('\u2010\u2011\u2012\u2212\ufe63\uff0d', '-');
fold('àáâãäåāă', 'a');
fold('èéêëēė', 'e');
fold('ìíîïī', 'i');
fold('òóôõöøō', 'o');
fold('ùúûüū', 'u');
fold('ñ', 'n');
fold('ç', 'c');
fold('ﬀ', 'ff');
fold('ﬁ', 'fi');
fold('ﬂ', 'fl');
fold('ﬃ', 'ffi');
fold('ﬄ', 'ffl');
fold('æ', 'ae');
fold('œ', 'oe');
fold('ß', 'ss');
fold('µμ', 'u');
fold('²', '2');
fold('³', '3');
fold('₁', '1');
fold('₂', '2');

/**
 * The folded, lower-case form of one UTF-16 unit that is not ASCII: '' where it is left out, `undefined` where it
 * stands for itself.
 */
export function foldUnit(code: number): string | undefined {
  // Full-width forms of ASCII stand a fixed distance above it.
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff07 && code !== 0xff0d) {
    return String.fromCharCode(code - 0xfee0).toLowerCase();
  }
  return FOLDED.get(code);
}

/** The form of a word that the lexicon knows: lower case, plain quotes and hyphens, no accents, no hidden marks. */
export function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  }
  const lower = word.toLowerCase();
  if (plain) return lower;
  let out = '';
  for (let i = 0; i < lower.length; i += 1) {
    const code = lower.charCodeAt(i);
    out += code < 128 ? lower.charAt(i) : (foldUnit(code) ?? lower.charAt(i));
  }
  return out;
}
