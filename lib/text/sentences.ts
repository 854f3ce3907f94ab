import { CLOSE, LINE, NUMBER, QUOTE, STOP, type Tokens, WORD } from './tokens.ts';

/** A sentence as a run of tokens: `from` up to, not including, `to`. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words after which a full stop ends no sentence, because a name, number or example follows. */
const BEFORE_MORE = new Set(
  'dr mr mrs ms prof st vs v cf fig figs no nos approx ca e.g i.e eg viz al sen rep gov gen col lt sgt jr ed eds vol pp dept est inc ltd co corp sp spp var'.split(
    ' ',
  ),
);
/** Words that may end a sentence, and do so only where the next word looks like a start. */
const MAY_END = new Set('etc inc ltd co corp jr sr a.m p.m am pm u.s u.k ph.d m.d oz lb mg hr min wk mo yr'.split(' '));
/** No abbreviation of them is longer. */
const LONGEST = 6;

function isUpper(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
}

function isLower(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toUpperCase();
}

/**
 * Sentences of a block. A stop ends one unless it follows an abbreviation, an initial or a list number, stands
 * inside a number or before a small letter. Semicolons stay inside; a line end of the page ends a sentence where the
 * next line looks like a new one.
 */
export function splitSentences(text: string, tokens: Tokens, out: Sentence[]): void {
  out.length = 0;
  const { kind, start, end, count } = tokens;
  let from = 0;
  for (let i = 0; i < count; i += 1) {
    if (kind[i] === LINE) {
      if (i > from && endsAtLine(text, tokens, i)) {
        out.push({ from, to: i });
        from = i + 1;
      }
      continue;
    }
    if (kind[i] !== STOP) continue;
    let last = i;
    // Closing quotes, brackets and citation marks such as [15] belong to the sentence that they follow.
    while (last + 1 < count) {
      const next = last + 1;
      const glued = start[next] === end[last];
      if (kind[next] === CLOSE || (kind[next] === QUOTE && glued) || kind[next] === STOP) last = next;
      else if (glued && isCitation(text, tokens, next)) last = next + 2;
      else if (glued && kind[next] === NUMBER && kind[last] === STOP && kind[i - 1] !== NUMBER) last = next;
      else break;
    }
    if (last + 1 < count && !endsSentence(text, tokens, i, last)) continue;
    out.push({ from, to: last + 1 });
    from = last + 1;
    i = last;
  }
  if (from < count) out.push({ from, to: count });
}

function isCitation(text: string, tokens: Tokens, at: number): boolean {
  return (
    at + 2 < tokens.count &&
    text.charAt(tokens.start[at] ?? 0) === '[' &&
    (tokens.kind[at + 1] === NUMBER || (tokens.end[at + 1] ?? 0) - (tokens.start[at + 1] ?? 0) <= 3) &&
    text.charAt(tokens.start[at + 2] ?? 0) === ']'
  );
}

function endsAtLine(text: string, tokens: Tokens, line: number): boolean {
  const next = line + 1;
  if (next >= tokens.count) return true;
  const at = tokens.start[next] ?? 0;
  return !isLower(text, at) || tokens.kind[line - 1] === STOP;
}

function endsSentence(text: string, tokens: Tokens, stop: number, last: number): boolean {
  const { kind, start, end } = tokens;
  const next = last + 1;
  const nextAt = start[next] ?? 0;
  if (kind[next] === LINE) return true;
  const spaced = nextAt > (end[last] ?? 0);
  const mark = text.charAt(start[stop] ?? 0);
  const before = stop - 1;
  if (!spaced) {
    // "end.Next" is a typing slip; "example.com", "U.S.A" and "file.txt" are not.
    return (
      kind[next] === WORD &&
      isUpper(text, nextAt) &&
      kind[before] === WORD &&
      (end[before] ?? 0) - (start[before] ?? 0) > 2
    );
  }
  const nextLower = isLower(text, nextAt);
  if (mark === '!' || mark === '?') return !nextLower || kind[last] !== QUOTE;
  const length = (end[before] ?? 0) - (start[before] ?? 0);
  if (kind[before] === WORD && length <= LONGEST && end[before] === start[stop]) {
    const word = text.slice(start[before], end[before]).toLowerCase();
    if (last === stop && mark === '.' && (end[stop] ?? 0) - (start[stop] ?? 0) === 1) {
      // "no. 4" goes on; "We say no. There is no proof." does not.
      const numbers = word === 'no' || word === 'nos';
      if (BEFORE_MORE.has(word) && (!numbers || kind[next] === NUMBER)) return false;
      const initial = (word.length === 1 || word === 'u.s' || word === 'u.k') && isUpper(text, start[before] ?? 0);
      if (initial || MAY_END.has(word)) {
        // "U.S. Food", "J. Smith": an initial with another one before it ends a sentence only before a start word.
        if (nextLower || (initial && !STARTERS.has(nextWord(text, tokens, next)))) return false;
      }
    }
  }
  if (kind[before] === NUMBER && kind[before - 1] === undefined) return false;
  // "1. It kills pain": a number that begins the block, or the sentence, is a list number.
  if (kind[before] === NUMBER && (before === 0 || kind[before - 1] === STOP || kind[before - 1] === LINE)) {
    if ((end[before] ?? 0) - (start[before] ?? 0) <= 2 && before === 0) return false;
  }
  // A lower-case start after a plain full stop is informal writing; after an ellipsis the sentence goes on.
  if (nextLower && (end[stop] ?? 0) - (start[stop] ?? 0) > 1) return false;
  if (nextLower && mark === '…') return false;
  return true;
}

const STARTERS = new Set(
  'the it this these that those they he she we i you in on at a an but and or if when while there some many most no kratom its their as for with by to'.split(
    ' ',
  ),
);

function nextWord(text: string, tokens: Tokens, at: number): string {
  return text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
}
