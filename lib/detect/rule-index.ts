import type { Rule } from './rule.ts';

const NONE = -1;

/** Lists of numbers, one after the other in one array. */
interface Lists {
  /** By list: where it begins; one more at the end. */
  readonly begins: Int32Array;
  readonly items: Int32Array;
}

/**
 * Rules by the slot that the fewest sentences are likely to fill. Many rules of many topics begin with a shared concept
 * ("relieve"); filed by a concept of their topic's own, a sentence finds the few that it may fill, however many topics
 * there are.
 */
export class RuleIndex {
  private readonly rules: readonly Rule[];
  /** By concept: the places of the rules that are filed by it. */
  private readonly filed: Lists;
  /** By place: the concepts of which the rule needs another one; empty where it needs none. */
  private readonly needs: Lists;
  private readonly firsts: Lists;
  private readonly isShared: (concept: number) => boolean;
  private held: readonly number[] = [];
  private counts: Int32Array = new Int32Array(0);
  /** By place: the last sentence in which the rule was found. */
  private readonly lastFound: Int32Array;
  private sentence = 0;
  /** By concept: its place among those that the sentence at hand holds. */
  private readonly ranks: Int32Array;
  /** By the first of the concepts with which a rule can begin: the places of those found. */
  private readonly places: number[][];
  private readonly found: Rule[] = [];

  /**
   * @param rules in their order
   * @param concepts how many there are
   * @param isShared true for concepts that belong to no topic: they stand in more sentences than others
   */
  constructor(rules: readonly Rule[], concepts: number, isShared: (concept: number) => boolean) {
    this.rules = rules;
    this.isShared = isShared;
    const filed: number[][] = Array.from({ length: concepts }, () => []);
    const needs: (readonly number[])[] = [];
    rules.forEach((rule, place) => {
      const [rarest = [], second = []] = this.byRarity(rule);
      for (const concept of rarest) filed[concept]?.push(place);
      needs.push(second);
    });
    this.filed = listsOf(filed);
    this.needs = listsOf(needs);
    this.firsts = listsOf(rules.map(({ slots }) => slots[0]?.concepts ?? []));
    this.lastFound = new Int32Array(rules.length);
    this.ranks = new Int32Array(concepts);
    this.places = Array.from({ length: concepts }, () => []);
  }

  private byRarity({ slots }: Rule): (readonly number[])[] {
    const cost = (concepts: readonly number[]) => concepts.length + (concepts.some(this.isShared) ? 1_000 : 0);
    return slots.map(({ concepts }) => concepts).sort((a, b) => cost(a) - cost(b));
  }

  /** Takes note of what the sentence at hand holds: its concepts, and how often each stands in it, by concept. */
  hold(concepts: readonly number[], counts: Int32Array): void {
    this.held = concepts;
    this.counts = counts;
  }

  /**
   * Rules that the sentence at hand may fill: by the concept with which they can begin, as the sentence holds them, then
   * in their own order. Used again for the next.
   */
  fillable(): readonly Rule[] {
    const { held, places, rules, found } = this;
    this.look();
    while (found.length > 0) found.pop();
    for (let i = 0; i < held.length; i += 1) {
      const list = places[held[i] as number] as number[];
      for (let j = 0; j < list.length; j += 1) found.push(rules[list[j] as number] as Rule);
      while (list.length > 0) list.pop();
    }
    return found;
  }

  private look(): void {
    const { held, filed, ranks } = this;
    this.sentence += 1;
    for (let i = 0; i < held.length; i += 1) ranks[held[i] as number] = i;
    for (let i = 0; i < held.length; i += 1) {
      const end = filed.begins[(held[i] as number) + 1] as number;
      for (let at = filed.begins[held[i] as number] as number; at < end; at += 1) {
        const place = filed.items[at] as number;
        if (this.lastFound[place] !== this.sentence && this.hasNeeds(place)) this.find(place);
      }
    }
  }

  private hasNeeds(place: number): boolean {
    const { begins, items } = this.needs;
    const end = begins[place + 1] as number;
    let at = begins[place] as number;
    if (at === end) return true;
    for (; at < end; at += 1) if (this.counts[items[at] as number] !== 0) return true;
    return false;
  }

  private find(place: number): void {
    this.lastFound[place] = this.sentence;
    const { counts, ranks } = this;
    const { begins, items } = this.firsts;
    const end = begins[place + 1] as number;
    let first = NONE;
    for (let at = begins[place] as number; at < end; at += 1) {
      const concept = items[at] as number;
      if (counts[concept] === 0) continue;
      if (first === NONE || (ranks[concept] as number) < (ranks[first] as number)) first = concept;
    }
    if (first !== NONE) insert(this.places[first] as number[], place);
  }
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const begins = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    begins[i + 1] = (begins[i] as number) + list.length;
  });
  return { begins, items: Int32Array.from(lists.flat()) };
}

/** Puts a number into a list in order. */
function insert(list: number[], value: number): void {
  let at = list.length;
  list.push(value);
  while (at > 0 && (list[at - 1] as number) > value) {
    list[at] = list[at - 1] as number;
    at -= 1;
  }
  list[at] = value;
}
