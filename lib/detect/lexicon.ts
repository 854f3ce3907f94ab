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
  private readonly isName: (concept: number) => boolean;
  private book: PhraseBook;
  private words = new WordTable();
  /** By word number. */
  private uses: WordUse[] = [];
  private stemHashes = new Int32Array(1 << 12);
  /** Of the tokens that were looked at last; null for what is no word. */
  private row: (WordUse | null)[] = [];
  private from = 0;
  private length = 0;
  /** Hashes of the stems of the tokens that were looked at last, from the first on; 0 for what is no word. */
  stems = new Int32Array(256);
  /** One of these tokens may belong to a name. */
  mayName = false;

  /**
   * @param phrases by concept number, each with a `;` at its end: phrases of `compactPhrases`, each with a `,` at its end
   * @param isName true for the concepts that name something: `mayName` tells of them without a match
   */
  constructor(phrases: string, isName: (concept: number) => boolean = () => false) {
    this.phrases = phrases;
    this.isName = isName;
    this.book = new PhraseBook(phrases, isName);
  }

  /** Finds every phrase that begins at one of the tokens that were looked at last: by beginning, end and concept. */
  match(out: Occurrences): void {
    out.count = 0;
    const { row, length } = this;
    for (let i = 0; i < length; i += 1) {
      const start = row[i]?.start;
      if (start) this.matchAt(i, length, start, this.from, out);
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

  /** Takes up the words of the tokens from `from` up to `to`, with their uses and stems. */
  look(text: string, tokens: Tokens, from: number, to: number): void {
    if (this.words.size > MAX_WORDS || this.book.size > MAX_STATES) this.forget();
    this.from = from;
    this.length = to - from;
    this.mayName = false;
    const { row, words } = this;
    if (this.stems.length < to - from) this.stems = new Int32Array(2 * (to - from));
    const { stems } = this;
    for (let i = from; i < to; i += 1) {
      const kind = tokens.kind[i];
      if (kind === WORD || kind === NUMBER) {
        const word = words.numberOf(text, tokens.start[i] as number, tokens.end[i] as number);
        const use = this.uses[word] ?? this.meet(word);
        row[i - from] = use;
        if (use.names) this.mayName = true;
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
    this.book = new PhraseBook(this.phrases, this.isName);
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
