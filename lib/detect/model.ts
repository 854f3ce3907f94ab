import { NumberReader } from '../text/numerals.ts';
import type { LexiconCode } from './data.ts';
import { hashOf } from './features.ts';
import { Lexicon } from './lexicon.ts';
import type { Rule, Slot } from './rule.ts';
import { RuleIndex } from './rule-index.ts';

/** Concepts that the grammar of scopes and subjects works with. The lexicon must define each of them. */
export const GRAMMAR = [
  'kratom',
  'kratom-ref',
  'pronoun',
  'rival',
  'rival-drug',
  'negator',
  'negator-wide',
  'negator-after',
  'untrue',
  'not-negator',
  'barrier',
  'contrast',
  'concession',
  'hearsay',
  'contrary-to',
  'untrue-that',
  'hedge',
  'not-hedge',
  'month',
  'reporter',
  'aim',
  'finite',
  'preposition',
  'english',
  'foreign',
] as const;
type GrammarName = (typeof GRAMMAR)[number];

export const SUBJECTS = ['scope', 'named', 'any'] as const;
/** Owner of the concepts that all topics share. */
export const SHARED = 0;
const NO_GROUPS: readonly number[] = [];

/** Lexicon and rules, ready to match. Made from what `encodeLexicon` has written. */
export class Model {
  readonly lexicon: Lexicon;
  readonly grammar: Readonly<Record<GrammarName, number>>;
  readonly place: number;
  readonly conceptCount: number;
  private readonly solid: Uint8Array;
  private readonly isGrammar: Uint8Array;
  private readonly isSubject: Uint8Array;
  /** By concept: 0 for shared ones, else the topic's index and one. */
  private readonly owners: Uint16Array;
  private readonly groups: (readonly number[])[] = [];
  /** By concept: a hash of its name, the same in every build. */
  private readonly hashes: Int32Array;
  private readonly places: readonly string[];
  private readonly firstPlace: number;
  private readonly rules: RuleIndex;

  /** Throws where the code cannot be read. */
  constructor({ phrases, numbers, topics, places }: LexiconCode) {
    const reader = new NumberReader(numbers);
    this.conceptCount = reader.next();
    this.solid = new Uint8Array(this.conceptCount);
    this.isGrammar = new Uint8Array(this.conceptCount);
    this.isSubject = new Uint8Array(this.conceptCount);
    this.owners = new Uint16Array(this.conceptCount);
    this.hashes = new Int32Array(this.conceptCount);
    for (let concept = 0; concept < this.conceptCount; concept += 1) {
      const head = reader.next();
      this.solid[concept] = head & 1;
      this.owners[concept] = head >> 2;
      this.hashes[concept] = reader.next();
      this.groups.push(head & 2 ? reader.list() : NO_GROUPS);
    }
    const names = {} as Record<GrammarName, number>;
    for (const name of GRAMMAR) {
      names[name] = reader.next();
      this.isGrammar[names[name]] = 1;
    }
    for (const name of ['kratom', 'kratom-ref', 'rival', 'rival-drug'] as const) {
      // "Opioid receptors" are no opioids, but "kratom withdrawal" is still about kratom.
      this.isSubject[names[name]] = name === 'kratom' ? 0 : 1;
      this.isGrammar[names[name]] = 0;
    }
    this.grammar = names;
    const named = [names.kratom, names.rival, names['rival-drug']];
    this.lexicon = new Lexicon(phrases, (concept) =>
      named.some((name) => name === concept || this.groupsOf(concept).includes(name)),
    );
    this.place = reader.next();
    this.firstPlace = reader.next();
    this.places = places;
    const rules: Rule[] = [];
    for (const topic of topics) {
      for (let count = reader.next(); count > 0; count -= 1) rules.push(this.readRule(reader, topic));
    }
    this.rules = new RuleIndex(rules, this.conceptCount, (concept) => this.owners[concept] === SHARED);
  }

  /** True where an occurrence of the concept may hide one of another concept. */
  isWide(concept: number): boolean {
    return ((this.solid[concept] as number) | (this.isGrammar[concept] as number)) !== 0;
  }

  /** True where an occurrence of `outer` around one of `inner` hides it. */
  hides(outer: number, inner: number): boolean {
    if (outer === inner || (this.isGrammar[inner] === 1 && this.isGrammar[outer] === 1)) return true;
    if (this.solid[outer] === 0) return false;
    const owner = this.owners[outer];
    return owner === SHARED || owner === this.owners[inner] || this.isSubject[inner] === 1;
  }

  hashOf(concept: number): number {
    return this.hashes[concept] as number;
  }

  /** What a concept counts as beside itself. */
  groupsOf(concept: number): readonly number[] {
    return this.groups[concept] ?? NO_GROUPS;
  }

  placeCode(concept: number): string | undefined {
    return this.places[concept - this.firstPlace];
  }

  /** Takes note of what the sentence at hand holds: its concepts, and how often each stands in it, by concept. */
  hold(concepts: readonly number[], counts: Int32Array): void {
    this.rules.hold(concepts, counts);
  }

  /** Rules, but those that want what the sentence at hand does not hold. Used again for the next sentence. */
  fillableRules(): readonly Rule[] {
    return this.rules.fillable();
  }

  private readRule(reader: NumberReader, topic: string): Rule {
    const head = reader.next();
    const subject = SUBJECTS[(head >> 3) & 3] ?? 'scope';
    const stance = head & 1 ? 'denies' : 'asserts';
    let key = hashOf(`${topic} ${stance}`);
    const slots: Slot[] = [];
    for (let count = head >> 5; count > 0; count -= 1) {
      const place = reader.next();
      const concepts = reader.list();
      slots.push({ ordered: (place & 1) === 1, reach: place >> 1, concepts });
      for (const concept of concepts) key = Math.imul(key ^ this.hashOf(concept), 0x01000193);
    }
    const unless = reader.list();
    const needs = reader.list();
    return { topic, slots, stance, unless, needs, subject, fixed: (head & 2) !== 0, across: (head & 4) !== 0, key };
  }
}
