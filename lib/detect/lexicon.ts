import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { hashOf } from './features.ts';
import { closure, NO_CONCEPT, PhraseBook, type PhraseNode } from './phrase-book.ts';

/** Where concepts were found in a run of tokens, as columns. `to` is the token after the last. */
export interface Occurrences {
  count: number;
  concept: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

/** Phrase nodes that a run of words has reached together, and the concepts that end there. */
interface State {
  readonly nodes: readonly PhraseNode[];
  readonly concepts: readonly number[];
  /** False where no phrase goes on from here: spares the look-up. */
  readonly goesOn: boolean;
  /** By word class: the state after one more word, null where no phrase goes on. */
  readonly next: Map<number, State | null>;
}

/** Class of tokens that are no words: no phrase runs over them. */
const NO_WORD = -1;
/** Class of words that the lexicon does not know: only a wildcard takes them. */
const UNKNOWN_WORD = 0;
/** Limits on what is remembered, so that a hostile text cannot fill the memory. */
const MAX_WORDS = 50_000;
const MAX_STATES = 50_000;
const MAX_OCCURRENCES = 4096;

/**
 * All phrases of all concepts in one automaton over words: time does not grow with their number. The states that texts
 * really reach are made from the graph of phrases on the way and kept (a lazy subset construction, as in Cox, "Regular
 * Expression Matching in the Wild", 2010).
 */
export class Lexicon {
  private readonly phrases = new PhraseBook();
  private readonly words = new WordTable();
  /** By word number: its class. */
  private classes = new Int32Array(1 << 13).fill(NO_WORD);
  /** By class: the symbols that its words can stand for. */
  private classSymbols: (readonly number[])[] = [[]];
  private classNumbers = new Map<string, number>([['', UNKNOWN_WORD]]);
  /** By class: the state after a first word of that class. */
  private starts: (State | null | undefined)[] = [];
  private states = new Map<string, State>();
  private row = new Int32Array(256);
  /** By word number: a hash of its stem. */
  private stemHashes = new Int32Array(1 << 13);
  /** Hashes of the stems of the tokens that were matched last, from the first on; 0 for what is no word. */
  stems = new Int32Array(256);

  /** Adds a phrase for a concept; see `PhraseBook`. */
  add(concept: number, phrase: string): void {
    this.phrases.add(concept, phrase);
    if (this.words.size > 0) this.forget();
  }

  /** Finds every phrase that begins at a token from `from` up to `to`. */
  match(text: string, tokens: Tokens, from: number, to: number, out: Occurrences): void {
    out.count = 0;
    if (this.words.size > MAX_WORDS || this.states.size > MAX_STATES) this.forget();
    if (this.row.length < to - from) {
      this.row = new Int32Array(2 * (to - from));
      this.stems = new Int32Array(2 * (to - from));
    }
    const { row } = this;
    this.classAll(text, tokens, from, to);
    // Phrases that this very sentence has laid out may give a meaning to other words of it.
    const stale = this.phrases.takeStale();
    for (const word of stale) this.classes[word] = NO_WORD;
    if (stale.length > 0) this.classAll(text, tokens, from, to);
    const length = to - from;
    for (let i = 0; i < length; i += 1) {
      const first = row[i] as number;
      if (first <= UNKNOWN_WORD) continue;
      let state = this.starts[first];
      if (state === undefined) state = this.start(first);
      for (let j = i + 1; state !== null; j += 1) {
        const { concepts } = state;
        for (let k = 0; k < concepts.length; k += 1) report(concepts[k] as number, from + i, from + j, out);
        if (j >= length || !state.goesOn) break;
        const word = row[j] as number;
        if (word === NO_WORD) break;
        const next: State | null | undefined = state.next.get(word);
        state = next === undefined ? this.after(state, word) : next;
      }
    }
  }

  private classAll(text: string, tokens: Tokens, from: number, to: number): void {
    const { row, stems } = this;
    for (let i = from; i < to; i += 1) {
      const kind = tokens.kind[i];
      if (kind === WORD || kind === NUMBER) {
        const word = this.numberAt(text, tokens, i);
        row[i - from] = this.classes[word] as number;
        stems[i - from] = this.stemHashes[word] as number;
      } else {
        row[i - from] = NO_WORD;
        stems[i - from] = 0;
      }
    }
  }

  /** The word's number; its class and stem are known from then on. */
  private numberAt(text: string, tokens: Tokens, at: number): number {
    const word = this.words.numberOf(text, tokens.start[at] as number, tokens.end[at] as number);
    if (word >= this.classes.length) {
      const larger = new Int32Array(2 * this.classes.length).fill(NO_WORD);
      larger.set(this.classes);
      this.classes = larger;
      const stems = new Int32Array(larger.length);
      stems.set(this.stemHashes);
      this.stemHashes = stems;
    }
    if (this.classes[word] !== NO_WORD) return word;
    const folded = foldWord(this.words.wordOf(word));
    this.stemHashes[word] = hashOf(stem(folded));
    const symbols = this.phrases.meet(folded, word);
    const key = symbols.join();
    let number = this.classNumbers.get(key);
    if (number === undefined) {
      number = this.classSymbols.length;
      this.classSymbols.push(symbols);
      this.classNumbers.set(key, number);
    }
    this.classes[word] = number;
    return word;
  }

  private start(first: number): State | null {
    const nodes = (this.classSymbols[first] ?? []).flatMap((symbol) => this.phrases.from(symbol));
    const state = this.stateOf(nodes);
    this.starts[first] = state;
    return state;
  }

  private after(state: State, word: number): State | null {
    const symbols = this.classSymbols[word] ?? [];
    const nodes = state.nodes.flatMap((node) => [
      ...symbols.flatMap((symbol) => node.next?.get(symbol) ?? []),
      ...(node.any ? [node.any] : []),
    ]);
    const next = this.stateOf(nodes);
    state.next.set(word, next);
    return next;
  }

  private stateOf(reached: readonly PhraseNode[]): State | null {
    if (reached.length === 0) return null;
    const nodes = closure(reached).sort((a, b) => a.id - b.id);
    const key = nodes.map(({ id }) => id).join();
    let state = this.states.get(key);
    if (!state) {
      const ends = nodes.flatMap(({ concept }) => (concept === NO_CONCEPT ? [] : [concept]));
      const goesOn = nodes.some(({ next, any }) => next !== undefined || any !== undefined);
      state = { nodes, concepts: [...new Set(ends)], goesOn, next: new Map() };
      this.states.set(key, state);
    }
    return state;
  }

  private forget(): void {
    this.words.clear();
    this.classes.fill(NO_WORD);
    this.classSymbols = [[]];
    this.classNumbers = new Map([['', UNKNOWN_WORD]]);
    this.starts = [];
    this.states = new Map();
    this.phrases.forget();
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
