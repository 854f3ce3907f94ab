import { PhraseEdges } from './phrase-edges.ts';

const ROOT = 0;
const NONE = 0;
/** From so many nodes on, what follows hangs from one node that they lead to without a word. */
const FORK = 3;
const GAP = 3;

const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const OPTION = 91;
const OPTION_END = 93;
const ANY = 95;
const CHOICE = 124;
const UP_TO_THREE = 126;

const endsItem = (code: number): boolean => code === CHOICE || code === CLOSE || code === OPTION_END || code === COMMA;

/**
 * Phrases as a net of nodes over symbols, one for each stem, form or beginning of words. Phrases with the same beginning
 * share their nodes; what follows a choice hangs from nodes of its own.
 */
export class PhraseNet {
  readonly edges = new PhraseEdges();
  private readonly source: string;
  private readonly symbolOf: (from: number, to: number) => number;
  private at = 0;

  /**
   * @param source phrases as `compactPhrases` writes them
   * @param symbolOf the number of a stem, `=form` or `beginning*` in the source
   */
  constructor(source: string, symbolOf: (from: number, to: number) => number) {
    this.source = source;
    this.symbolOf = symbolOf;
  }

  /** Lays out the phrase that begins at an index of the source. */
  lay(from: number, concept: number): void {
    this.at = from;
    for (const node of this.sequence([ROOT], NONE)) this.edges.addEnd(node, concept);
  }

  /**
   * Calls back with the symbols that a phrase can begin with. False where it begins with something else than words; some
   * may have been told nevertheless.
   */
  eachFirstSymbol(from: number, tell: (symbol: number) => void): boolean {
    const { source } = this;
    if (source.charCodeAt(from) !== OPEN) return this.tellWord(from, tell);
    let depth = 0;
    for (let at = from; ; at += 1) {
      const code = source.charCodeAt(at);
      if (code === OPEN || code === OPTION) depth += 1;
      else if (code === CLOSE || code === OPTION_END) depth -= 1;
      if (depth === 0) return true;
      if (depth === 1 && (code === OPEN || code === CHOICE) && !this.tellWord(at + 1, tell)) return false;
    }
  }

  /** Where the last item of a phrase begins that has to be there. */
  lastItem(from: number): number {
    const { source } = this;
    let last = from;
    for (let at = from; source.charCodeAt(at) !== COMMA; at += 1) {
      const code = source.charCodeAt(at);
      if (code === SPACE || code === UP_TO_THREE || code === ANY) continue;
      if (code !== OPTION) last = at;
      at = code === OPEN || code === OPTION ? this.endOfGroup(at) : this.endOfWord(at) - 1;
    }
    return last;
  }

  private tellWord(from: number, tell: (symbol: number) => void): boolean {
    const code = this.source.charCodeAt(from);
    if (code === OPEN || code === OPTION || code === ANY || code === UP_TO_THREE || endsItem(code)) return false;
    tell(this.symbolOf(from, this.endOfWord(from)));
    return true;
  }

  private endOfWord(from: number): number {
    let end = from;
    while (this.source.charCodeAt(end) !== SPACE && !endsItem(this.source.charCodeAt(end))) end += 1;
    return end;
  }

  /** Lays out items from some nodes on. `target` is where to end, if that can be had. Answers with the last nodes. */
  private sequence(start: readonly number[], target: number): readonly number[] {
    let nodes = start;
    for (;;) {
      while (this.source.charCodeAt(this.at) === SPACE) this.at += 1;
      const code = this.source.charCodeAt(this.at);
      if (endsItem(code)) return nodes;
      if (code === OPEN || code === OPTION) nodes = this.group(nodes, target, code === OPTION);
      else if (code === UP_TO_THREE) nodes = this.gap(nodes);
      else nodes = this.word(nodes, target);
    }
  }

  private word(nodes: readonly number[], target: number): readonly number[] {
    const end = this.endOfWord(this.at);
    const from = this.at;
    this.at = end;
    if (this.source.charCodeAt(from) === ANY && end === from + 1) return this.anyWord(nodes);
    const symbol = this.symbolOf(from, end);
    const [only = ROOT] = nodes;
    const last = target !== NONE && endsItem(this.source.charCodeAt(end));
    if (nodes.length === 1 && !last) return [this.edges.shared(only, symbol)];
    const node = last ? target : this.edges.node();
    for (const one of nodes) this.edges.add(one, symbol, node);
    return [node];
  }

  private group(start: readonly number[], target: number, optional: boolean): readonly number[] {
    const nodes = start.length >= FORK ? this.fork(start) : start;
    const end = this.endOfGroup(this.at);
    const isChoice = this.source.slice(this.at, end).includes('|');
    const last = endsItem(this.source.charCodeAt(end + 1)) ? target : NONE;
    const join = last === NONE && isChoice ? this.edges.node() : last;
    const reached = new Set(optional ? nodes : []);
    do {
      this.at += 1;
      for (const node of this.sequence(nodes, join)) reached.add(node);
    } while (this.source.charCodeAt(this.at) === CHOICE);
    this.at += 1;
    return [...reached];
  }

  /** @param from where the group opens */
  private endOfGroup(from: number): number {
    let depth = 0;
    for (let at = from; ; at += 1) {
      const code = this.source.charCodeAt(at);
      if (code === OPEN || code === OPTION) depth += 1;
      else if (code === CLOSE || code === OPTION_END) depth -= 1;
      if (depth === 0) return at;
    }
  }

  /** One node that several lead to without a word; never from the root, where all words begin. */
  private fork(nodes: readonly number[]): readonly number[] {
    if (nodes.includes(ROOT)) return nodes;
    const node = this.edges.node();
    for (const from of nodes) this.edges.skip(from, node);
    return [node];
  }

  private gap(start: readonly number[]): readonly number[] {
    this.at += 1;
    const reached = new Set(start);
    let nodes = start;
    for (let i = 0; i < GAP; i += 1) {
      nodes = this.anyWord(nodes);
      for (const node of nodes) reached.add(node);
    }
    return [...reached];
  }

  /** No phrase begins with a word that may be any. */
  private anyWord(nodes: readonly number[]): readonly number[] {
    return nodes.filter((node) => node !== ROOT).map((node) => this.edges.sharedAny(node));
  }
}
