import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { firstWords, layPhrase, type PhraseGraph } from './pattern.ts';

export const NO_CONCEPT = -1;

export interface PhraseNode {
  readonly id: number;
  next: Map<number, PhraseNode[]> | undefined;
  any: PhraseNode | undefined;
  skips: PhraseNode[] | undefined;
  concept: number;
}

interface Phrase {
  readonly concept: number;
  readonly source: string;
  /** Its place among all phrases: what stands first in the data is reported first, whenever it is laid out. */
  readonly order: number;
  laid: boolean;
}

/** Node ids of a phrase begin at its place times this. */
const MOST_NODES = 4096;

/**
 * All phrases as a graph over symbols: each stands for a stem, a form or the beginning of words. A phrase is laid out
 * when a text first uses a word that it begins with: a page needs a few hundred of the thousands, and all of them at
 * once would hold it up for 50 ms.
 */
export class PhraseBook {
  private readonly symbols = new Map<string, number>();
  private readonly prefixLengths = new Set<number>();
  private readonly root = new Map<number, PhraseNode[]>();
  /** By symbol: phrases that begin with it and wait to be laid out. */
  private readonly waiting = new Map<number, Phrase[]>();
  /** By the key of a symbol that is not there: words met that it would stand for. */
  private readonly missed = new Map<string, number[]>();
  private stale: number[] = [];
  private phraseCount = 0;
  private nodeId = 0;

  private readonly graph: PhraseGraph<PhraseNode> = {
    node: () => this.node(),
    step: (from, type, word) => {
      if (type === 'any') {
        // Two wildcards from one node never occur: each phrase has nodes of its own.
        from.any ??= this.node();
        return from.any;
      }
      const to = this.node();
      from.next ??= new Map();
      push(from.next, this.symbol(type, word), to);
      return to;
    },
    skip: (from, to) => {
      from.skips ??= [];
      from.skips.push(to);
    },
  };

  /**
   * Adds a phrase for a concept. Throws where the phrase cannot be read, now or when a text first uses the word that it
   * begins with; `checkPhrase` tells before.
   */
  add(concept: number, source: string): void {
    const phrase = { concept, source, order: this.phraseCount, laid: false };
    this.phraseCount += 1;
    const words = firstWords(source);
    if (!words) this.lay(phrase);
    for (const word of words ?? []) {
      const symbol = word.startsWith('=') ? this.symbol('exact', word.slice(1)) : this.symbol('stem', word);
      push(this.waiting, symbol, phrase);
    }
  }

  /**
   * The symbols that stand for a word of a text; none for words that no phrase uses. Lays out the phrases that begin
   * with it.
   * @param number by which `takeStale` names the word
   */
  meet(folded: string, number: number): number[] {
    const before = this.symbols.size;
    const symbols = this.symbolsOf(folded);
    for (const symbol of symbols) {
      for (const phrase of this.waiting.get(symbol) ?? []) this.lay(phrase);
      this.waiting.delete(symbol);
    }
    for (const key of keysOf(folded)) if (!this.symbols.has(key)) push(this.missed, key, number);
    return this.symbols.size > before ? this.symbolsOf(folded) : symbols;
  }

  /** Words met before that other symbols stand for by now. */
  takeStale(): readonly number[] {
    const { stale } = this;
    if (stale.length > 0) this.stale = [];
    return stale;
  }

  /** Where the phrases that begin with a symbol go on. */
  from(symbol: number): readonly PhraseNode[] {
    return this.root.get(symbol) ?? [];
  }

  /** Words have lost their numbers. */
  forget(): void {
    this.missed.clear();
    this.stale = [];
  }

  private lay(phrase: Phrase): void {
    if (phrase.laid) return;
    phrase.laid = true;
    this.nodeId = phrase.order * MOST_NODES;
    // A phrase hangs from a start of its own, so that its optional words cannot lead into another phrase.
    const start = this.node();
    layPhrase(phrase.source, start, this.graph).concept = phrase.concept;
    for (const entry of closure([start])) {
      for (const [symbol, nodes] of entry.next ?? []) for (const to of nodes) push(this.root, symbol, to);
    }
  }

  private node(): PhraseNode {
    this.nodeId += 1;
    return { id: this.nodeId, next: undefined, any: undefined, skips: undefined, concept: NO_CONCEPT };
  }

  private symbol(type: 'stem' | 'exact' | 'prefix', word: string): number {
    const folded = foldWord(word);
    if (type === 'prefix') this.prefixLengths.add(folded.length);
    const key = type === 'stem' ? `~${stem(folded)}` : type === 'exact' ? `=${folded}` : `${folded}*`;
    let symbol = this.symbols.get(key);
    if (symbol === undefined) {
      symbol = this.symbols.size;
      this.symbols.set(key, symbol);
      this.stale.push(...(this.missed.get(key) ?? []));
      this.missed.delete(key);
    }
    return symbol;
  }

  private symbolsOf(folded: string): number[] {
    const keys = keysOf(folded);
    // Phrases with beginnings of words are laid out from the start: no such symbol comes late.
    for (const length of this.prefixLengths) if (length <= folded.length) keys.push(`${folded.slice(0, length)}*`);
    return keys.flatMap((key) => this.symbols.get(key) ?? []);
  }
}

const keysOf = (folded: string): string[] => [`=${folded}`, `~${stem(folded)}`];

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Nodes and all that they lead to without a word, each once. */
export function closure(nodes: readonly PhraseNode[]): PhraseNode[] {
  const reached = new Set(nodes);
  for (const node of reached) for (const next of node.skips ?? []) reached.add(next);
  return [...reached];
}
