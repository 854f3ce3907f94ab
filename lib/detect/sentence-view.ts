import { DASH, SEMICOLON, type Tokens } from '../text/tokens.ts';
import type { Occurrences } from './lexicon.ts';
import type { Model } from './model.ts';

/** One sentence with its concepts: what rules, scopes and subjects are asked about. */
export class SentenceView {
  readonly model: Model;
  readonly tokens: Tokens;
  readonly found: Occurrences;
  /** First token, and the one after the last. */
  from = 0;
  to = 0;
  /** Tokens before this one are context (a table's headers, a lead-in line), not the sentence itself. */
  own = 0;
  private readonly byConcept: number[][];
  private touched: number[] = [];
  private segments = new Uint8Array(0);
  segmentCount = 1;

  constructor(model: Model, tokens: Tokens, found: Occurrences) {
    this.model = model;
    this.tokens = tokens;
    this.found = found;
    this.byConcept = Array.from({ length: model.conceptCount }, () => []);
  }

  /** Takes up the next sentence: matches concepts, hides the small ones inside solid ones, cuts it into segments. */
  load(text: string, from: number, to: number, own: number): void {
    this.from = from;
    this.to = to;
    this.own = own;
    for (const concept of this.touched) (this.byConcept[concept] as number[]).length = 0;
    this.touched.length = 0;
    this.model.lexicon.match(text, this.tokens, from, to, this.found);
    this.hideInner();
    for (let i = 0; i < this.found.count; i += 1) {
      const concept = this.found.concept[i] as number;
      if (concept < 0) continue;
      this.note(concept, i);
      for (const group of this.model.groupsOf(concept)) this.note(group, i);
    }
    this.cut();
  }

  private note(concept: number, index: number): void {
    const list = this.byConcept[concept] as number[];
    if (list.length === 0) this.touched.push(concept);
    list.push(index);
  }

  private hideInner(): void {
    const { found, model } = this;
    let first = 0; // the first occurrence that begins where the present one does
    for (let i = 0; i < found.count; i += 1) {
      const from = found.from[i] as number;
      if (from !== found.from[first]) first = i;
      const concept = found.concept[i] as number;
      const to = found.to[i] as number;
      if (concept < 0 || to - from === 1) continue; // hidden itself, or too short to hide another
      for (let j = first; j < found.count; j += 1) {
        const innerFrom = found.from[j] as number;
        if (innerFrom >= to) break;
        const inner = found.concept[j] as number;
        if (j === i || inner < 0) continue;
        const innerTo = found.to[j] as number;
        if (innerTo > to || innerTo - innerFrom >= to - from) continue;
        if (model.hides(concept, inner)) found.concept[j] = -1;
      }
    }
  }

  /** Semicolons, dashes and words of contrast part a sentence into segments. */
  private cut(): void {
    const length = this.to - this.from;
    if (this.segments.length < length) this.segments = new Uint8Array(length * 2);
    let segment = 0;
    const barriers = this.of(this.model.grammar.barrier);
    let next = 0;
    for (let i = 0; i < length; i += 1) {
      const token = this.from + i;
      const kind = this.tokens.kind[token];
      let cuts = kind === SEMICOLON || (kind === DASH && token >= this.own);
      while (next < barriers.length && (this.found.from[barriers[next] as number] as number) < token) next += 1;
      if (next < barriers.length && this.found.from[barriers[next] as number] === token) cuts = true;
      if (cuts && segment < 255) segment += 1;
      this.segments[i] = segment;
    }
    this.segmentCount = segment + 1;
  }

  segmentOf(token: number): number {
    return this.segments[token - this.from] ?? 0;
  }

  /** Hash of a token's stem; 0 for what is no word. */
  stem(token: number): number {
    return this.model.lexicon.stems[token - this.from] ?? 0;
  }

  /** Indexes of a concept's occurrences, in order. */
  of(concept: number): readonly number[] {
    return this.byConcept[concept] ?? [];
  }

  has(concept: number): boolean {
    return (this.byConcept[concept]?.length ?? 0) > 0;
  }

  /** Concepts that the sentence holds. */
  concepts(): readonly number[] {
    return this.touched;
  }

  start(index: number): number {
    return this.found.from[index] as number;
  }

  end(index: number): number {
    return this.found.to[index] as number;
  }
}
