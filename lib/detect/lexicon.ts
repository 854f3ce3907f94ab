import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { layPhrase, type PhraseGraph } from './pattern.ts';

/** Where concepts were found in a run of tokens, as columns. `to` is the token after the last. */
export interface Occurrences {
  count: number;
  concept: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

interface PhraseNode {
  next: Map<number, PhraseNode[]> | undefined;
  any: PhraseNode | undefined;
  skips: PhraseNode[] | undefined;
  out: number[] | undefined;
}

const NO_SYMBOLS: readonly number[] = [];
const MAX_CACHED = 30_000;
const MAX_OCCURRENCES = 4096;

function node(): PhraseNode {
  return { next: undefined, any: undefined, skips: undefined, out: undefined };
}

/** All phrases of all concepts in one graph, entered by a phrase's first word: time does not grow with their number. */
export class Lexicon {
  private readonly symbols = new Map<string, number>();
  private readonly prefixLengths = new Set<number>();
  private readonly root = new Map<number, PhraseNode[]>();
  private cache = new Map<string, readonly number[]>();
  private firstOfWord = 0;

  private readonly graph: PhraseGraph<PhraseNode> = {
    node,
    step: (from, type, word) => {
      if (type === 'any') {
        const to = node();
        // Two wildcards from one node never occur: each phrase has nodes of its own.
        from.any ??= to;
        return from.any;
      }
      const symbol = this.symbol(type, word);
      from.next ??= new Map();
      const list = from.next.get(symbol);
      const to = node();
      if (list) list.push(to);
      else from.next.set(symbol, [to]);
      return to;
    },
    skip: (from, to) => {
      from.skips ??= [];
      from.skips.push(to);
    },
  };

  /** Adds a phrase for a concept. Throws where the phrase cannot be read. */
  add(concept: number, phrase: string): void {
    // A phrase hangs from a start of its own, so that its optional words cannot lead into another phrase.
    const start = node();
    const end = layPhrase(phrase, start, this.graph);
    end.out = [concept];
    for (const entry of entries(start)) {
      for (const [symbol, nodes] of entry.next ?? []) {
        const list = this.root.get(symbol);
        if (list) list.push(...nodes);
        else this.root.set(symbol, [...nodes]);
      }
    }
  }

  private symbol(type: 'stem' | 'exact' | 'prefix', word: string): number {
    const folded = foldWord(word);
    if (type === 'prefix') this.prefixLengths.add(folded.length);
    const key = type === 'stem' ? `~${stem(folded)}` : type === 'exact' ? `=${folded}` : `${folded}*`;
    let symbol = this.symbols.get(key);
    if (symbol === undefined) {
      symbol = this.symbols.size;
      this.symbols.set(key, symbol);
    }
    return symbol;
  }

  /** The symbols that a word of the text can stand for; none for words that the lexicon does not use. */
  private symbolsOf(word: string): readonly number[] {
    const known = this.cache.get(word);
    if (known) return known;
    const folded = foldWord(word);
    const found: number[] = [];
    const take = (key: string): void => {
      const symbol = this.symbols.get(key);
      if (symbol !== undefined) found.push(symbol);
    };
    take(`=${folded}`);
    take(`~${stem(folded)}`);
    for (const length of this.prefixLengths) {
      if (length <= folded.length) take(`${folded.slice(0, length)}*`);
    }
    const symbols = found.length > 0 ? found : NO_SYMBOLS;
    if (this.cache.size >= MAX_CACHED) this.cache = new Map();
    this.cache.set(word, symbols);
    return symbols;
  }

  /** Finds every phrase that begins at a token from `from` up to `to`. */
  match(text: string, tokens: Tokens, from: number, to: number, out: Occurrences): void {
    out.count = 0;
    const words: (readonly number[])[] = [];
    for (let i = from; i < to; i += 1) {
      const kind = tokens.kind[i];
      words.push(
        kind === WORD || kind === NUMBER ? this.symbolsOf(text.slice(tokens.start[i], tokens.end[i])) : NO_SYMBOLS,
      );
    }
    for (let i = from; i < to; i += 1) {
      this.firstOfWord = out.count;
      for (const symbol of words[i - from] as readonly number[]) {
        const nodes = this.root.get(symbol);
        if (nodes) for (const inner of nodes) this.walk(inner, i, i + 1, from, to, words, tokens, out);
      }
    }
  }

  private walk(
    at: PhraseNode,
    begin: number,
    i: number,
    from: number,
    to: number,
    words: readonly (readonly number[])[],
    tokens: Tokens,
    out: Occurrences,
  ): void {
    if (at.out) for (const concept of at.out) this.report(concept, begin, i, out);
    if (at.skips) for (const inner of at.skips) this.walk(inner, begin, i, from, to, words, tokens, out);
    if (i >= to) return;
    if (at.next) {
      for (const symbol of words[i - from] ?? NO_SYMBOLS) {
        const nodes = at.next.get(symbol);
        if (nodes) for (const inner of nodes) this.walk(inner, begin, i + 1, from, to, words, tokens, out);
      }
    }
    if (at.any && (tokens.kind[i] === WORD || tokens.kind[i] === NUMBER)) {
      this.walk(at.any, begin, i + 1, from, to, words, tokens, out);
    }
  }

  /** Notes an occurrence, once: several readings of a phrase may end at the same word. */
  private report(concept: number, begin: number, end: number, out: Occurrences): void {
    for (let i = this.firstOfWord; i < out.count; i += 1) {
      if (out.concept[i] === concept && out.to[i] === end) return;
    }
    if (out.count >= MAX_OCCURRENCES) return;
    out.concept[out.count] = concept;
    out.from[out.count] = begin;
    out.to[out.count] = end;
    out.count += 1;
  }
}

/** A node and those that it leads to without a word. */
function entries(start: PhraseNode): PhraseNode[] {
  return [start, ...(start.skips ?? []).flatMap(entries)];
}

export function createOccurrences(): Occurrences {
  return {
    count: 0,
    concept: new Int32Array(MAX_OCCURRENCES),
    from: new Int32Array(MAX_OCCURRENCES),
    to: new Int32Array(MAX_OCCURRENCES),
  };
}
