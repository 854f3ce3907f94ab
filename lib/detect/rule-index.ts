import type { Rule } from './rule.ts';

/** A rule with its place among all, so that rules found here and there can be put in order. */
interface Filed extends Rule {
  readonly place: number;
  /** The last sentence in which it was found. */
  sentence: number;
}

const NONE: readonly Rule[] = [];

/**
 * Rules by the slot that the fewest sentences are likely to fill. Many rules of many topics begin with a shared concept
 * ("relieve"); filed by a concept of their topic's own, a sentence finds the few that it may fill, however many topics
 * there are.
 */
export class RuleIndex {
  private readonly rules: Filed[] = [];
  /** By concept: the places of the rules that are filed by it. */
  private readonly filed: number[][];
  /** By place: where the concepts begin of which the rule needs another one; one more at the end. */
  private readonly needsAt: number[] = [0];
  private readonly needs: number[] = [];
  private readonly isShared: (concept: number) => boolean;
  private held: readonly number[] = [];
  private counts: Int32Array = new Int32Array(0);
  private sentence = 0;
  private isSorted = false;
  /** Of the sentence at hand, by concept of the first slot. */
  private readonly found: Filed[][];
  private readonly touched: Filed[][] = [];

  /**
   * @param concepts how many there are
   * @param isShared true for concepts that belong to no topic: they stand in more sentences than others
   */
  constructor(concepts: number, isShared: (concept: number) => boolean) {
    this.filed = Array.from({ length: concepts }, () => []);
    this.found = Array.from({ length: concepts }, () => []);
    this.isShared = isShared;
  }

  add(rule: Rule): void {
    const place = this.rules.push({ ...rule, place: this.rules.length, sentence: 0 }) - 1;
    const [rarest = [], second = []] = this.byRarity(rule);
    for (const concept of rarest) this.filed[concept]?.push(place);
    this.needs.push(...second);
    this.needsAt.push(this.needs.length);
  }

  private byRarity({ slots }: Rule): (readonly number[])[] {
    const cost = (concepts: readonly number[]) => concepts.length + (concepts.some(this.isShared) ? 1_000 : 0);
    return slots.map(({ concepts }) => concepts).sort((a, b) => cost(a) - cost(b));
  }

  /** Takes note of what the sentence at hand holds: its concepts, and how often each stands in it, by concept. */
  hold(concepts: readonly number[], counts: Int32Array): void {
    this.held = concepts;
    this.counts = counts;
    this.isSorted = false;
  }

  /** Rules that begin with a concept and that the sentence at hand may fill, in their order. */
  from(concept: number): readonly Rule[] {
    if (!this.isSorted) this.sort();
    return this.found[concept] ?? NONE;
  }

  private sort(): void {
    const { touched, held } = this;
    this.isSorted = true;
    this.sentence += 1;
    while (touched.length > 0) {
      const list = touched.pop() as Filed[];
      while (list.length > 0) list.pop();
    }
    for (let i = 0; i < held.length; i += 1) {
      const filed = this.filed[held[i] as number] as number[];
      for (let j = 0; j < filed.length; j += 1) {
        const place = filed[j] as number;
        if (this.hasNeeds(place)) this.find(this.rules[place] as Filed);
      }
    }
  }

  private hasNeeds(place: number): boolean {
    const end = this.needsAt[place + 1] as number;
    let at = this.needsAt[place] as number;
    if (at === end) return true;
    for (; at < end; at += 1) if (this.counts[this.needs[at] as number] !== 0) return true;
    return false;
  }

  private find(rule: Filed): void {
    if (rule.sentence === this.sentence) return;
    rule.sentence = this.sentence;
    const first = rule.slots[0]?.concepts ?? [];
    for (let i = 0; i < first.length; i += 1) {
      const concept = first[i] as number;
      if (this.counts[concept] === 0) continue;
      const list = this.found[concept] as Filed[];
      if (list.length === 0) this.touched.push(list);
      insert(list, rule);
    }
  }
}

/** Puts a rule into a list in order. */
function insert(list: Filed[], rule: Filed): void {
  let at = list.length;
  list.push(rule);
  while (at > 0 && (list[at - 1] as Filed).place > rule.place) {
    list[at] = list[at - 1] as Filed;
    at -= 1;
  }
  list[at] = rule;
}
