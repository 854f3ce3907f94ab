import { foldUnit } from './fold.ts';

/** What a token is: the numbers are compared in tight loops, so they are plain constants. */
export const WORD = 0;
export const NUMBER = 1;
export const COMMA = 2;
/** `.`, `!`, `?`, `…` */
export const STOP = 3;
/** `;` */
export const SEMICOLON = 4;
/** `:` */
export const COLON = 5;
/** A dash between words, or brackets. */
export const DASH = 6;
export const OPEN = 7;
export const CLOSE = 8;
export const QUOTE = 9;
/** A line end that a reader sees. */
export const LINE = 10;
export const OTHER = 11;

/** The tokens of one text, as columns. Arrays are used again for the next text: read them before scanning another. */
export interface Tokens {
  count: number;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
}

export function createTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
  };
}

function grow(tokens: Tokens): void {
  const size = tokens.kind.length * 2;
  const kind = new Uint8Array(size);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  kind.set(tokens.kind);
  start.set(tokens.start);
  end.set(tokens.end);
  tokens.kind = kind;
  tokens.start = start;
  tokens.end = end;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const JOINER = 4;
const IGNORED = 5;
const NEWLINE = 6;
const MARK = 7;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  ASCII[code] =
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || character === '_'
      ? LETTER
      : code >= 48 && code <= 57
        ? DIGIT
        : code <= 32
          ? SPACE
          : character === "'" || character === '-' || character === '&'
            ? JOINER
            : MARK;
}

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? MARK;
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return NEWLINE;
  const folded = foldUnit(code);
  if (folded === '') return IGNORED;
  if (folded !== undefined) return classOf(folded.charCodeAt(0));
  if (code >= 0x2010 && code <= 0x2bff) return MARK;
  if (code >= 0x3001 && code <= 0x303f) return MARK;
  if (code === 0xd7 || code === 0xf7 || (code >= 0xa1 && code <= 0xbf && code !== 0xaa && code !== 0xba)) return MARK;
  // Halves of emoji and of other rare signs.
  if (code >= 0xd800 && code <= 0xdfff) return MARK;
  return LETTER;
}

const MARKS: Readonly<Record<string, number>> = {
  ',': COMMA,
  '.': STOP,
  '!': STOP,
  '?': STOP,
  '…': STOP,
  '。': STOP,
  ';': SEMICOLON,
  ':': COLON,
  '–': DASH,
  '—': DASH,
  '―': DASH,
  '(': OPEN,
  '[': OPEN,
  '{': OPEN,
  ')': CLOSE,
  ']': CLOSE,
  '}': CLOSE,
  '"': QUOTE,
  '“': QUOTE,
  '”': QUOTE,
  '„': QUOTE,
  '«': QUOTE,
  '»': QUOTE,
};

const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const LONGEST_PREFIX = 8;
/** Which letter comes second where an address may begin, by its first: "ht", "ww". */
const H = 104;
const T = 116;
const W = 119;
const TO_LOWER = 32;
/** What an address cannot hold. */
const AFTER_ADDRESS = /[\s<>"“”()[\]{}]/;
/** At the end of an address these are the sentence's. */
const ENDING = '.,;:!?…';

/** Where a web address that begins here ends: its words are not the page's. The beginning itself where there is none. */
function endOfAddress(text: string, start: number): number {
  const first = text.charCodeAt(start) | TO_LOWER;
  if (first !== H && first !== W) return start;
  if ((text.charCodeAt(start + 1) | TO_LOWER) !== (first === H ? T : W)) return start;
  if (!ADDRESS.test(text.slice(start, start + LONGEST_PREFIX))) return start;
  let end = start;
  while (end < text.length && !AFTER_ADDRESS.test(text.charAt(end))) end += 1;
  while (ENDING.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/**
 * Splits a text into words, numbers and marks in one pass. A word may hold apostrophes, digits and, beside a
 * digit, hyphens (`don't`, `7-OH`); a number may hold inner points and commas (`0.05`, `1,946`). A web address is no word.
 */
export function tokenize(text: string, tokens: Tokens): void {
  const length = text.length;
  let count = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const cls = classOf(code);
    if (cls === SPACE || cls === IGNORED) {
      i += 1;
      continue;
    }
    if (count >= tokens.kind.length) grow(tokens);
    tokens.start[count] = i;
    const address = cls === LETTER ? endOfAddress(text, i) : i;
    if (address > i) {
      tokens.kind[count] = OTHER;
      tokens.end[count] = address;
      i = address;
    } else if (cls === LETTER || cls === DIGIT) {
      let digitsOnly = cls === DIGIT;
      let last = i + 1;
      let initial = i;
      i += 1;
      while (i < length) {
        const inner = classOf(text.charCodeAt(i));
        if (inner === LETTER) {
          digitsOnly = false;
          i += 1;
          last = i;
        } else if (inner === DIGIT) {
          i += 1;
          last = i;
        } else if (inner === IGNORED) {
          i += 1;
        } else {
          const after = i + 1 < length ? classOf(text.charCodeAt(i + 1)) : SPACE;
          const sign = text.charCodeAt(i);
          // Initials stay together: "U.S.", "e.g.", "a.m.".
          if (
            sign === 46 &&
            after === LETTER &&
            i - initial === 1 &&
            (i + 2 >= length || classOf(text.charCodeAt(i + 2)) !== LETTER)
          ) {
            i += 1;
            initial = i;
            continue;
          }
          // A hyphen holds a word together only beside a digit: "7-OH" is one word, "pain-relieving" is two.
          const hyphen = sign === 45 || (sign >= 0x2010 && sign <= 0x2012) || sign === 0x2212;
          const joins = !hyphen || classOf(text.charCodeAt(i - 1)) === DIGIT || after === DIGIT;
          if (inner === JOINER && joins && (after === LETTER || after === DIGIT)) i += 1;
          else if (inner === JOINER && after === LETTER && hyphen) {
            i += 1;
            break;
          } else if (digitsOnly && (sign === 46 || sign === 44) && after === DIGIT) i += 1;
          else break;
        }
      }
      // "100%" and "21+" are words of their own.
      if (digitsOnly && i === last && i < length && (text.charCodeAt(i) === 37 || text.charCodeAt(i) === 43)) {
        i += 1;
        last = i;
      }
      tokens.kind[count] = digitsOnly ? NUMBER : WORD;
      tokens.end[count] = last;
      i = Math.max(last, i);
    } else {
      let kind = cls === NEWLINE ? LINE : OTHER;
      if (cls === MARK) kind = MARKS[text.charAt(i)] ?? OTHER;
      else if (cls === JOINER && code === 45) kind = DASH;
      i += 1;
      if (kind === STOP) while (i < length && MARKS[text.charAt(i)] === STOP) i += 1;
      tokens.kind[count] = kind;
      tokens.end[count] = i;
    }
    count += 1;
  }
  tokens.count = count;
}
