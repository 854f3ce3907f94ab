/** What a phrase of the lexicon is built from. */
export interface PhraseGraph<Node> {
  /** A new node that nothing leads to yet. */
  node(): Node;
  /** From a node over one word to a new node; `any` takes every word. */
  step(from: Node, type: 'stem' | 'exact' | 'prefix' | 'any', word: string): Node;
  /** From a node to another without a word. */
  skip(from: Node, to: Node): void;
}

const GAP = 3;
const WORD_END = ' -|()[]';

/**
 * Reads a phrase and lays it out in a graph, from a start node to the end node that is returned.
 *
 * `ease` any inflection · `=eased` this form only · `analges*` beginning · `(a|b c)` either · `[word]` may be missing ·
 * `_` any one word · `...` up to three words. Hyphens count as spaces, except beside a digit.
 * Throws an Error that names the phrase when it cannot be read, or could match nothing at all.
 */
export function layPhrase<Node>(source: string, start: Node, graph: PhraseGraph<Node>): Node {
  const parser = new Parser(source, graph);
  const { end, least } = parser.alternatives(start);
  parser.mustEnd();
  if (least === 0) throw new Error(`The phrase "${source}" can match nothing or anything: give it a word of its own.`);
  return end;
}

/**
 * The words that a phrase can begin with, as they stand in it, where that is plain to see: `(back|muscle) pain` begins
 * with two. Undefined for a phrase that begins with something else than words, or holds beginnings of words.
 */
export function firstWords(source: string): string[] | undefined {
  if (source.includes('*') || hasOuterChoice(source)) return undefined;
  const group = /^\(([^()[\]]+)\)/.exec(source)?.[1];
  const starts = group === undefined ? [source] : group.split('|');
  const words = starts.map((start) => /^\s*(=?[a-z']+)(?= |$)/i.exec(start)?.[1]?.toLowerCase() ?? '');
  return words.includes('') ? undefined : words;
}

/** True for `pain|ache in the back`: a choice that no bracket holds together. */
function hasOuterChoice(source: string): boolean {
  let depth = 0;
  for (let at = source.indexOf('|') < 0 ? source.length : 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}

/** Reads a phrase for its faults alone. Throws as `layPhrase` does. */
export function checkPhrase(source: string): void {
  layPhrase<number>(source, 0, { node: () => 0, step: () => 0, skip: () => undefined });
}

interface Part<Node> {
  readonly end: Node;
  /** Words of its own that every reading has. */
  readonly least: number;
}

class Parser<Node> {
  private at = 0;
  private readonly source: string;
  private readonly graph: PhraseGraph<Node>;

  constructor(source: string, graph: PhraseGraph<Node>) {
    this.source = source;
    this.graph = graph;
  }

  alternatives(start: Node): Part<Node> {
    const end = this.graph.node();
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      const part = this.sequence(start);
      this.graph.skip(part.end, end);
      least = Math.min(least, part.least);
      if (this.source[this.at] !== '|') return { end, least };
      this.at += 1;
    }
  }

  mustEnd(): void {
    if (this.at < this.source.length) {
      throw new Error(`The phrase "${this.source}" has a stray "${this.source[this.at]}" at ${this.at + 1}.`);
    }
  }

  private sequence(start: Node): Part<Node> {
    let end = start;
    let least = 0;
    for (;;) {
      while (this.source[this.at] === ' ' || this.source[this.at] === '-') this.at += 1;
      const sign = this.source[this.at];
      if (sign === undefined || sign === '|' || sign === ')' || sign === ']') return { end, least };
      const part = this.item(sign, end);
      end = part.end;
      least += part.least;
    }
  }

  private item(sign: string, start: Node): Part<Node> {
    if (sign === '(' || sign === '[') {
      const close = sign === '(' ? ')' : ']';
      this.at += 1;
      const part = this.alternatives(start);
      if (this.source[this.at] !== close) throw new Error(`The phrase "${this.source}" lacks a "${close}".`);
      this.at += 1;
      if (sign === '(') return part;
      this.graph.skip(start, part.end);
      return { end: part.end, least: 0 };
    }
    const word = this.word();
    if (word === '_') return { end: this.graph.step(start, 'any', ''), least: 0 };
    if (word === '...') return { end: this.gap(start), least: 0 };
    if (word.endsWith('*')) return { end: this.graph.step(start, 'prefix', word.slice(0, -1)), least: 1 };
    if (word.startsWith('=')) return { end: this.graph.step(start, 'exact', word.slice(1)), least: 1 };
    return { end: this.graph.step(start, 'stem', word), least: 1 };
  }

  private word(): string {
    const { source } = this;
    const from = this.at;
    while (this.at < source.length && !WORD_END.includes(source[this.at] ?? '')) {
      this.at += 1;
      // A hyphen beside a digit belongs to the word, as it does in text.
      if (source[this.at] !== '-') continue;
      if (/\d/.test(source[this.at - 1] ?? '') || /\d/.test(source[this.at + 1] ?? '')) this.at += 1;
    }
    return source.slice(from, this.at).toLowerCase();
  }

  private gap(start: Node): Node {
    const end = this.graph.node();
    let at = start;
    this.graph.skip(at, end);
    for (let i = 0; i < GAP; i += 1) {
      at = this.graph.step(at, 'any', '');
      this.graph.skip(at, end);
    }
    return end;
  }
}
