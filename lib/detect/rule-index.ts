import type { Rule } from './rule.ts';

/** A rule with its place among all, so that rules found here and there can be put in order. */
interface Placed {
  readonly rule: Rule;
  readonly place: number;
  /** Concepts of which the rule needs one beside its first; none where it has one slot. */
  readonly wanted: readonly number[];
}

/** Rules that begin with one concept: all in order, those that need no other, and by concept those that need one of it. */
interface Shelf {
  readonly all: Placed[];
  readonly alone: Placed[];
  readonly wanting: Map<number, Placed[]>;
}

/**
 * Rules by the concepts that they cannot do without: by the first slot, and among those with the same by another. Many
 * rules of many topics begin with a shared concept ("relieve"); what else a sentence holds leaves few of them to try,
 * however many topics there are.
 */
export class RuleIndex {
  private readonly shelves: (Shelf | undefined)[] = [];
  private readonly isShared: (concept: number) => boolean;
  private count = 0;
  private held: readonly number[] = [];
  private counts: Int32Array = new Int32Array(0);
  private readonly found: Placed[] = [];
  private readonly rules: Rule[] = [];

  /** @param isShared true for concepts that belong to no topic: they stand in more sentences than others */
  constructor(isShared: (concept: number) => boolean) {
    this.isShared = isShared;
  }

  add(rule: Rule): void {
    const placed = { rule, place: this.count, wanted: this.wantedBy(rule) };
    this.count += 1;
    for (const concept of rule.slots[0]?.concepts ?? []) {
      const shelf = this.shelfOf(concept);
      shelf.all.push(placed);
      if (placed.wanted.length === 0) shelf.alone.push(placed);
      for (const wanted of placed.wanted) {
        const list = shelf.wanting.get(wanted);
        if (list) list.push(placed);
        else shelf.wanting.set(wanted, [placed]);
      }
    }
  }

  /** The slot after the first that the fewest sentences are likely to fill. */
  private wantedBy({ slots }: Rule): readonly number[] {
    const cost = (concepts: readonly number[]) => concepts.length + (concepts.some(this.isShared) ? 1_000 : 0);
    const [, ...others] = slots.map(({ concepts }) => concepts);
    return others.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
  }

  private shelfOf(concept: number): Shelf {
    const known = this.shelves[concept];
    if (known) return known;
    const shelf = { all: [], alone: [], wanting: new Map() };
    this.shelves[concept] = shelf;
    return shelf;
  }

  /** Takes note of what the sentence at hand holds: its concepts, and how often each stands in it, by concept. */
  hold(concepts: readonly number[], counts: Int32Array): void {
    this.held = concepts;
    this.counts = counts;
  }

  /** Rules to try where the sentence at hand holds a concept, in their order. The list is used again by the next call. */
  from(concept: number): readonly Rule[] {
    const { rules, held } = this;
    while (rules.length > 0) rules.pop();
    const shelf = this.shelves[concept];
    if (!shelf) return rules;
    if (shelf.all.length > 2 * held.length) this.lookUp(shelf);
    else for (const placed of shelf.all) if (this.mayFit(placed)) rules.push(placed.rule);
    return rules;
  }

  private mayFit({ wanted }: Placed): boolean {
    for (let i = 0; i < wanted.length; i += 1) if (this.counts[wanted[i] as number] !== 0) return true;
    return wanted.length === 0;
  }

  private lookUp({ alone, wanting }: Shelf): void {
    const { rules, held, found } = this;
    for (const placed of alone) found.push(placed);
    for (let i = 0; i < held.length; i += 1) {
      const list = wanting.get(held[i] as number);
      if (list) for (const placed of list) insert(found, placed);
    }
    for (const { rule } of found) rules.push(rule);
    while (found.length > 0) found.pop();
  }
}

/** Puts a rule into a list in order, unless it is there. */
function insert(list: Placed[], placed: Placed): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] as Placed).place > placed.place) at -= 1;
  if (list[at - 1] !== placed) list.splice(at, 0, placed);
}
