import { DASH, SEMICOLON, type Tokens } from '../text/tokens.ts';
import type { Occurrences } from './lexicon.ts';
import type { Model } from './model.ts';

const NONE: readonly number[] = [];

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
  /** By concept: indexes of its occurrences, and how many there are. Used again, since most sentences hold the same. */
  private readonly byConcept: (number[] | undefined)[] = [];
  private readonly counts: Int32Array;
  private readonly touched: number[] = [];
  /** By concept: the last occurrence that is not hidden. */
  private readonly last: Int32Array;
  private segments = new Uint8Array(0);
  private isCut = false;

  constructor(model: Model, tokens: Tokens, found: Occurrences) {
    this.model = model;
    this.tokens = tokens;
    this.found = found;
    this.counts = new Int32Array(model.conceptCount);
    this.last = new Int32Array(model.conceptCount);
  }

  /** Takes up the next sentence with its concepts. */
  load(text: string, from: number, to: number, own: number): void {
    this.look(text, from, to, own);
    this.match();
  }

  /** Takes up the next sentence's words alone. */
  look(text: string, from: number, to: number, own: number): void {
    this.from = from;
    this.to = to;
    this.own = own;
    this.isCut = false;
    this.clear();
    this.model.lexicon.look(text, this.tokens, from, to);
  }

  /** False where the words tell that the sentence names neither kratom nor a rival; good before its concepts are known. */
  get mayName(): boolean {
    return this.model.lexicon.mayName;
  }

  /** Matches the concepts of the words taken up, and hides the small ones inside solid ones. */
  match(): void {
    this.model.lexicon.match(this.found);
    this.hideInner();
    for (let i = 0; i < this.found.count; i += 1) {
      const concept = this.found.concept[i] as number;
      if (concept < 0) continue;
      this.note(concept, i);
      const groups = this.model.groupsOf(concept);
      for (let j = 0; j < groups.length; j += 1) this.note(groups[j] as number, i);
    }
    this.model.hold(this.touched, this.counts);
  }

  /** Lists are emptied from the end: set to length 0, they would lose their room and need it again at once. */
  private clear(): void {
    const { touched } = this;
    while (touched.length > 0) {
      const concept = touched.pop() as number;
      const list = this.byConcept[concept] as number[];
      while (list.length > 0) list.pop();
      this.counts[concept] = 0;
    }
  }

  private note(concept: number, index: number): void {
    const count = this.counts[concept] as number;
    if (count === 0) this.touched.push(concept);
    this.counts[concept] = count + 1;
    const list = this.byConcept[concept];
    if (list) list.push(index);
    else this.byConcept[concept] = [index];
  }

  private hideInner(): void {
    const { found, model } = this;
    let first = 0; // the first occurrence that begins where the present one does
    for (let i = 0; i < found.count; i += 1) {
      const from = found.from[i] as number;
      if (from !== found.from[first]) first = i;
      const concept = found.concept[i] as number;
      const to = found.to[i] as number;
      if (concept < 0) continue; // hidden itself
      if (this.hidesAlike(concept, i)) continue;
      if (to - from === 1 || !model.isWide(concept)) continue; // hides none of another concept
      for (let j = first; j < found.count; j += 1) {
        const innerFrom = found.from[j] as number;
        if (innerFrom >= to) break;
        const inner = found.concept[j] as number;
        const innerTo = found.to[j] as number;
        if (inner < 0 || innerTo > to || innerTo - innerFrom >= to - from) continue;
        if (model.hides(concept, inner)) found.concept[j] = -1;
      }
    }
  }

  /**
   * Of two occurrences of one concept, one inside the other, hides the inner. They come by beginning, then end, so that the
   * last one that is left reaches furthest. True where that hides the present one.
   */
  private hidesAlike(concept: number, index: number): boolean {
    const { found, last } = this;
    const before = last[concept] as number;
    // What is left of another sentence is the present one's too, or no occurrence of the concept.
    if (before < index && found.concept[before] === concept) {
      if ((found.to[before] as number) >= (found.to[index] as number)) {
        found.concept[index] = -1;
        return true;
      }
      if (found.from[before] === found.from[index]) found.concept[before] = -1;
    }
    last[concept] = index;
    return false;
  }

  /** Semicolons, dashes and words of contrast part a sentence into segments. Most sentences are not asked for theirs. */
  private cut(): void {
    this.isCut = true;
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
  }

  segmentOf(token: number): number {
    if (!this.isCut) this.cut();
    return this.segments[token - this.from] ?? 0;
  }

  /** First token of the segment that a token stands in. */
  segmentStart(token: number): number {
    const segment = this.segmentOf(token);
    let first = token;
    while (first > this.from && this.segmentOf(first - 1) === segment) first -= 1;
    return first;
  }

  /** The token after the last of the segment that a token stands in; the token itself where the sentence ends before it. */
  segmentEnd(token: number): number {
    const segment = this.segmentOf(token);
    let end = token;
    while (end < this.to && this.segmentOf(end) === segment) end += 1;
    return end;
  }

  /** Hash of a token's stem; 0 for what is no word. */
  stem(token: number): number {
    return this.model.lexicon.stems[token - this.from] ?? 0;
  }

  /** Indexes of a concept's occurrences, in order. */
  of(concept: number): readonly number[] {
    return this.byConcept[concept] ?? NONE;
  }

  has(concept: number): boolean {
    return this.counts[concept] !== 0;
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
