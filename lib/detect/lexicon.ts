import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { hashOf } from './features.ts';
import { PhraseBook } from './phrase-book.ts';
import type { PhraseState, WordUse } from './phrase-states.ts';

/** Where concepts were found in a run of tokens, as columns. `to` is the token after the last. */
export interface Occurrences {
  count: number;
  concept: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

/** Limits on what is remembered, so that a hostile text cannot fill the memory. */
const MAX_WORDS = 50_000;
const MAX_STATES = 50_000;
const MAX_OCCURRENCES = 4096;

/**
 * All phrases of all concepts in one automaton over words: time does not grow with their number. What texts ask for again
 * and again, the uses of a word and the hash of its stem, is kept by the word as it stands.
 */
export class Lexicon {
  private readonly phrases: string;
  private book: PhraseBook;
  private words = new WordTable();
  /** By word number. */
  private uses: WordUse[] = [];
  private stemHashes = new Int32Array(1 << 12);
  /** Of the tokens that are being matched; null for what is no word. */
  private row: (WordUse | null)[] = [];
  /** Hashes of the stems of the tokens that were matched last, from the first on; 0 for what is no word. */
  stems = new Int32Array(256);

  /** @param phrases by concept number, each with a `;` at its end: phrases of `compactPhrases`, each with a `,` at its end */
  constructor(phrases: string) {
    this.phrases = phrases;
    this.book = new PhraseBook(phrases);
  }

  /** Finds every phrase that begins at a token from `from` up to `to`: by beginning, end and concept. */
  match(text: string, tokens: Tokens, from: number, to: number, out: Occurrences): void {
    out.count = 0;
    if (this.words.size > MAX_WORDS || this.book.size > MAX_STATES) this.forget();
    this.look(text, tokens, from, to);
    const length = to - from;
    for (let i = 0; i < length; i += 1) {
      const start = this.row[i]?.start;
      if (start) this.matchAt(i, length, start, from, out);
    }
  }

  private matchAt(i: number, length: number, start: PhraseState, shift: number, out: Occurrences): void {
    let state: PhraseState | null = start;
    for (let j = i + 1; state !== null; j += 1) {
      const { ends } = state;
      for (let k = 0; k < ends.length; k += 1) report(ends[k] as number, shift + i, shift + j, out);
      const use = j < length && this.row[j];
      if (!use) return;
      state = this.book.after(state, use);
    }
  }

  /** Takes up the words' uses and stems. */
  private look(text: string, tokens: Tokens, from: number, to: number): void {
    const { row, words } = this;
    if (this.stems.length < to - from) this.stems = new Int32Array(2 * (to - from));
    const { stems } = this;
    for (let i = from; i < to; i += 1) {
      const kind = tokens.kind[i];
      if (kind === WORD || kind === NUMBER) {
        const word = words.numberOf(text, tokens.start[i] as number, tokens.end[i] as number);
        row[i - from] = this.uses[word] ?? this.meet(word);
        stems[i - from] = this.stemHashes[word] as number;
      } else {
        row[i - from] = null;
        stems[i - from] = 0;
      }
    }
  }

  private meet(word: number): WordUse {
    if (word >= this.stemHashes.length) {
      const larger = new Int32Array(2 * this.stemHashes.length);
      larger.set(this.stemHashes);
      this.stemHashes = larger;
    }
    const folded = foldWord(this.words.wordOf(word));
    const stemmed = stem(folded);
    this.stemHashes[word] = hashOf(stemmed);
    const use = this.book.useOf(folded, stemmed);
    this.uses[word] = use;
    return use;
  }

  private forget(): void {
    this.words = new WordTable();
    this.uses = [];
    this.book = new PhraseBook(this.phrases);
  }
}

function report(concept: number, from: number, to: number, out: Occurrences): void {
  if (out.count >= MAX_OCCURRENCES) return;
  out.concept[out.count] = concept;
  out.from[out.count] = from;
  out.to[out.count] = to;
  out.count += 1;
}

export function createOccurrences(): Occurrences {
  return {
    count: 0,
    concept: new Int32Array(MAX_OCCURRENCES),
    from: new Int32Array(MAX_OCCURRENCES),
    to: new Int32Array(MAX_OCCURRENCES),
  };
}
