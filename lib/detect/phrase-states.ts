import type { PhraseEdges } from './phrase-edges.ts';

/** What a word of a text means to the phrases. */
export interface WordUse {
  /** Its stem, its form and its beginnings, as far as phrases may use them. */
  readonly symbols: readonly number[];
  /** Their bits, as in `waysOver`. */
  readonly ways: number;
  /** Where phrases stand that begin with it; null where there are none. */
  readonly start: PhraseState | null;
  /** A phrase that names something (see `PhraseBook`) may hold it. */
  readonly names: boolean;
}

/** Where a run of words has led in the net of phrases. */
export interface PhraseState {
  readonly nodes: readonly number[];
  /** Concepts that end here, by number. */
  readonly ends: readonly number[];
  /** Bits of the symbols with which phrases go on; most words share none of them, which spares the look-up. */
  readonly ways: number;
  /** True where a phrase goes on with any word. */
  readonly takesAny: boolean;
  /** After a word that no phrase goes on with by itself. */
  other: PhraseState | null | undefined;
  /** After a word that phrases use. */
  readonly next: Map<WordUse, PhraseState | null>;
}

const ROOT: readonly number[] = [0];

/**
 * The states that texts really reach, made on the way and kept: a lazy subset construction, as in Cox, "Regular Expression
 * Matching in the Wild" (2010). What begins with a word that has been met does not change any more.
 */
export class PhraseStates {
  private readonly edges: PhraseEdges;
  private readonly known = new Map<string, PhraseState>();

  constructor(edges: PhraseEdges) {
    this.edges = edges;
  }

  get size(): number {
    return this.known.size;
  }

  /** After a first word. */
  start(symbols: readonly number[]): PhraseState | null {
    return this.stateOf(this.edges.follow(ROOT, symbols));
  }

  /** After one more word; null where no phrase goes on. */
  after(state: PhraseState, use: WordUse): PhraseState | null {
    if ((state.ways & use.ways) === 0) return null;
    if (!this.edges.uses(use.symbols)) {
      if (state.other === undefined) state.other = state.takesAny ? this.make(state, []) : null;
      return state.other;
    }
    let next = state.next.get(use);
    if (next === undefined) {
      next = this.make(state, use.symbols);
      state.next.set(use, next);
    }
    return next;
  }

  private make({ nodes }: PhraseState, symbols: readonly number[]): PhraseState | null {
    return this.stateOf(this.edges.follow(nodes, symbols));
  }

  private stateOf(reached: number[]): PhraseState | null {
    if (reached.length === 0) return null;
    const nodes = reached.sort((a, b) => a - b);
    const key = nodes.join();
    let state = this.known.get(key);
    if (!state) {
      const { edges } = this;
      const takesAny = nodes.some((node) => edges.takesAny(node));
      state = {
        nodes,
        ends: edges.endsOf(nodes),
        ways: edges.waysFrom(nodes),
        takesAny,
        other: undefined,
        next: new Map(),
      };
      this.known.set(key, state);
    }
    return state;
  }
}
