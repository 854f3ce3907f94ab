const ROOT = 0;
const NONE = 0;
const START = 1 << 12;
const ANY_WAY = -1;

/**
 * The nodes and edges of the phrases, as columns; node 0 is the root, and no edge leads there. Edges stand in a hash
 * table by node and symbol: most words that a phrase could go on with are not there, and one look tells.
 */
export class PhraseEdges {
  private nodes = 1;
  private edges = 0;
  /** By node: the node after any one word. */
  private any = new Int32Array(START);
  /** By node: what leads on, as bits; see `waysOver`. */
  private ways = new Int32Array(START);
  /** By node: first of its list of nodes reached without a word, and of concepts that end there. */
  private skips = new Int32Array(START);
  private ends = new Int32Array(START);
  /** By slot: node, symbol, the node that phrases share, and the first of a list of others. */
  private slotNode = new Int32Array(4 * START).fill(-1);
  private slotSymbol = new Int32Array(4 * START);
  private slotShared = new Int32Array(4 * START);
  private slotOthers = new Int32Array(4 * START);
  /** Lists: an item's value and the next item; 0 ends a list. */
  private readonly values: number[] = [0];
  private readonly rest: number[] = [0];
  /** By node: the last walk that entered it. */
  private entered = new Int32Array(START);
  private walk = 0;
  /** By symbol: 1 where it stands in a phrase after the first word. */
  private used = new Uint8Array(2 * START);

  node(): number {
    if (this.nodes === this.any.length) this.growNodes();
    return this.nodes++;
  }

  /** The node after a symbol that all phrases with this beginning share. */
  shared(from: number, symbol: number): number {
    const slot = this.slotFor(from, symbol);
    const known = this.slotShared[slot] as number;
    if (known !== NONE) return known;
    const node = this.node();
    this.slotShared[slot] = node;
    return node;
  }

  /** The node after any word that all phrases with this beginning share. */
  sharedAny(from: number): number {
    if (this.any[from] === NONE) {
      const node = this.node();
      this.any[from] = node;
      this.ways[from] = ANY_WAY;
    }
    return this.any[from] as number;
  }

  /** A way over a symbol to a node that is not shared. */
  add(from: number, symbol: number, to: number): void {
    const slot = this.slotFor(from, symbol);
    this.slotOthers[slot] = this.item(to, this.slotOthers[slot] as number);
  }

  skip(from: number, to: number): void {
    this.skips[from] = this.item(to, this.skips[from] as number);
  }

  addEnd(node: number, concept: number): void {
    this.ends[node] = this.item(concept, this.ends[node] as number);
  }

  /** The concepts that end at some nodes, each once, by number. */
  endsOf(nodes: readonly number[]): number[] {
    const ends = new Set<number>();
    for (const node of nodes) {
      for (let item = this.ends[node] as number; item !== NONE; item = this.rest[item] as number) {
        ends.add(this.values[item] as number);
      }
    }
    return [...ends].sort((a, b) => a - b);
  }

  /** Bits of all symbols that lead on from some nodes; all bits where any word does. */
  waysFrom(nodes: readonly number[]): number {
    let ways = 0;
    for (const node of nodes) ways |= this.ways[node] as number;
    return ways;
  }

  takesAny(node: number): boolean {
    return this.any[node] !== NONE;
  }

  /** True where a phrase goes on with one of the symbols. */
  uses(symbols: readonly number[]): boolean {
    for (let i = 0; i < symbols.length; i += 1) if (this.used[symbols[i] as number] === 1) return true;
    return false;
  }

  /** The nodes after one more word. */
  follow(nodes: readonly number[], symbols: readonly number[]): number[] {
    const out: number[] = [];
    this.walk += 1;
    for (const node of nodes) {
      if (this.ways[node] === 0) continue;
      for (const symbol of symbols) this.take(node, symbol, out);
      const any = this.any[node] as number;
      if (any !== NONE) this.enter(any, out);
    }
    return out;
  }

  private take(node: number, symbol: number, out: number[]): void {
    const slot = this.find(node, symbol);
    if (this.slotNode[slot] !== node) return;
    const shared = this.slotShared[slot] as number;
    if (shared !== NONE) this.enter(shared, out);
    for (let item = this.slotOthers[slot] as number; item !== NONE; item = this.rest[item] as number) {
      this.enter(this.values[item] as number, out);
    }
  }

  private enter(node: number, out: number[]): void {
    if (this.entered[node] === this.walk) return;
    this.entered[node] = this.walk;
    out.push(node);
    for (let item = this.skips[node] as number; item !== NONE; item = this.rest[item] as number) {
      this.enter(this.values[item] as number, out);
    }
  }

  private item(value: number, rest: number): number {
    this.values.push(value);
    return this.rest.push(rest) - 1;
  }

  /** The slot of a node's edge over a symbol, or the free one where it belongs. */
  private find(node: number, symbol: number): number {
    const mask = this.slotNode.length - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const there = this.slotNode[slot] as number;
      if (there < 0 || (there === node && this.slotSymbol[slot] === symbol)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private slotFor(node: number, symbol: number): number {
    let slot = this.find(node, symbol);
    if ((this.slotNode[slot] as number) >= 0) return slot;
    if (2 * this.edges >= this.slotNode.length) {
      this.growEdges();
      slot = this.find(node, symbol);
    }
    this.edges += 1;
    this.ways[node] = (this.ways[node] as number) | waysOver([symbol]);
    if (node !== ROOT) this.use(symbol);
    this.slotNode[slot] = node;
    this.slotSymbol[slot] = symbol;
    return slot;
  }

  private use(symbol: number): void {
    if (symbol >= this.used.length) {
      const used = new Uint8Array(2 * symbol);
      used.set(this.used);
      this.used = used;
    }
    this.used[symbol] = 1;
  }

  private growNodes(): void {
    this.any = larger(this.any);
    this.skips = larger(this.skips);
    this.ends = larger(this.ends);
    this.entered = larger(this.entered);
    this.ways = larger(this.ways);
  }

  private growEdges(): void {
    const { slotNode, slotSymbol, slotShared, slotOthers } = this;
    const size = 2 * slotNode.length;
    this.slotNode = new Int32Array(size).fill(-1);
    this.slotSymbol = new Int32Array(size);
    this.slotShared = new Int32Array(size);
    this.slotOthers = new Int32Array(size);
    for (let old = 0; old < slotNode.length; old += 1) {
      const node = slotNode[old] as number;
      if (node < 0) continue;
      const slot = this.find(node, slotSymbol[old] as number);
      this.slotNode[slot] = node;
      this.slotSymbol[slot] = slotSymbol[old] as number;
      this.slotShared[slot] = slotShared[old] as number;
      this.slotOthers[slot] = slotOthers[old] as number;
    }
  }
}

function larger(column: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(2 * column.length);
  made.set(column);
  return made;
}

/**
 * Bits of symbols, of 32: where two sets share none, they have no symbol in common (Bloom, "Space/time trade-offs in hash
 * coding with allowable errors", 1970, with one hash).
 */
export function waysOver(symbols: readonly number[]): number {
  return symbols.reduce((ways, symbol) => ways | (1 << (symbol & 31)), 0);
}
