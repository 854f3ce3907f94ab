import type { DetectorData, RuleData } from './data.ts';
import { hashOf } from './features.ts';
import { Lexicon } from './lexicon.ts';
import { parseRule, type Rule } from './rule.ts';

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
  'not-negator',
  'barrier',
  'hedge',
  'reporter',
  'aim',
  'finite',
  'preposition',
  'english',
  'foreign',
] as const;
type GrammarName = (typeof GRAMMAR)[number];

const PLACE = 'place';

/** Lexicon and rules, numbered and ready to match. */
export class Model {
  readonly lexicon = new Lexicon();
  readonly grammar: Readonly<Record<GrammarName, number>>;
  readonly place: number;
  private readonly numbers = new Map<string, number>();
  private readonly solid = new Set<number>();
  private readonly grammarSet: ReadonlySet<number>;
  private readonly subjects: ReadonlySet<number>;
  private readonly groups: number[][] = [];
  /** The topic that a concept belongs to; '' for shared ones. */
  private readonly owners: string[] = [];
  private readonly codes = new Map<number, string>();
  /** By concept: a hash of its name, the same in every build. */
  private readonly hashes: number[] = [];
  private readonly byFirst = new Map<number, Rule[]>();

  /**
   * Makes a model a part at a time, for pages that must not wait. Throws an Error that names the phrase, rule or concept
   * that cannot be read.
   */
  static *inSteps(data: DetectorData): Generator<undefined, Model> {
    const model = new Model(data);
    yield* model.load(data);
    return model;
  }

  private constructor(data: DetectorData) {
    for (const key of Object.keys(data.concepts)) this.number(bareName(key));
    for (const [topic, { concepts = {} }] of Object.entries(data.topics)) {
      for (const key of Object.keys(concepts)) this.number(`${topic}/${bareName(key)}`, topic);
    }
    const names = {} as Record<GrammarName, number>;
    for (const name of GRAMMAR) names[name] = this.existing(name);
    this.grammar = names;
    this.subjects = new Set([names.kratom, names['kratom-ref'], names.rival, names['rival-drug']]);
    this.grammarSet = new Set(GRAMMAR.map((name) => names[name]).filter((concept) => !this.subjects.has(concept)));
    this.place = this.number(PLACE);
  }

  private *load(data: DetectorData): Generator<undefined, void> {
    for (const [key, phrases] of Object.entries(data.concepts)) {
      this.addConcept(key, phrases, '');
      yield;
    }
    for (const [topic, { concepts = {} }] of Object.entries(data.topics)) {
      for (const [key, phrases] of Object.entries(concepts)) this.addConcept(key, phrases, topic);
      yield;
    }
    for (const [code, phrases] of Object.entries(data.places)) {
      const concept = this.number(`place/${code}`);
      this.codes.set(concept, code);
      this.groups[concept] = [this.place];
      for (const phrase of phrases.split(',')) this.lexicon.add(concept, phrase.trim());
    }
    for (const [topic, { rules }] of Object.entries(data.topics)) {
      for (const rule of rules) this.addRule(topic, rule);
      yield;
    }
  }

  get conceptCount(): number {
    return this.numbers.size;
  }

  private number(name: string, owner = ''): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
      this.groups.push([]);
      this.owners.push(owner);
      this.hashes.push(hashOf(name));
    }
    return number;
  }

  /** A topic's own concept of that name, or the shared one. */
  private existing(name: string, topic = ''): number {
    const number = this.numbers.get(`${topic}/${name}`) ?? this.numbers.get(name);
    if (number === undefined) throw new Error(`There is no concept "${name}".`);
    return number;
  }

  private addConcept(key: string, phrases: string, topic: string): void {
    const concept = this.existing(bareName(key), topic);
    if (key.endsWith('!')) this.solid.add(concept);
    for (const phrase of splitPhrases(phrases)) {
      if (!phrase.startsWith('+')) this.lexicon.add(concept, phrase);
      else if (phrase !== '+place') this.include(this.existing(phrase.slice(1), topic), concept);
    }
  }

  /** Whatever counts as `inner` counts as `outer` too, and as whatever `outer` is part of. */
  private include(inner: number, outer: number): void {
    for (let concept = 0; concept < this.groups.length; concept += 1) {
      const groups = this.groups[concept] as number[];
      if (concept !== inner && !groups.includes(inner)) continue;
      for (const group of [outer, ...(this.groups[outer] as number[])]) if (!groups.includes(group)) groups.push(group);
    }
  }

  private addRule(topic: string, data: RuleData): void {
    const phrase = (pattern: string): number => {
      const concept = this.number(`(${topic})${pattern}`, topic);
      this.lexicon.add(concept, pattern);
      return concept;
    };
    const rule = parseRule(topic, data, (name) => this.existing(name, topic), phrase);
    for (const concept of rule.slots[0]?.concepts ?? []) {
      const list = this.byFirst.get(concept);
      if (list) list.push(rule);
      else this.byFirst.set(concept, [rule]);
    }
  }

  /** True where an occurrence of `outer` around one of `inner` hides it. */
  hides(outer: number, inner: number): boolean {
    if (outer === inner || (this.grammarSet.has(inner) && this.grammarSet.has(outer))) return true;
    if (!this.solid.has(outer)) return false;
    const owner = this.owners[outer];
    return owner === '' || owner === this.owners[inner] || this.subjects.has(inner);
  }

  hashOf(concept: number): number {
    return this.hashes[concept] ?? 0;
  }

  groupsOf(concept: number): readonly number[] {
    return this.groups[concept] ?? [];
  }

  placeCode(concept: number): string | undefined {
    return this.codes.get(concept);
  }

  /** Rules whose first slot takes the concept. */
  rulesFrom(concept: number): readonly Rule[] {
    return this.byFirst.get(concept) ?? [];
  }
}

/** A concept's name without the mark of a solid one. */
export function bareName(key: string): string {
  return key.endsWith('!') ? key.slice(0, -1) : key;
}

/** Splits at commas outside brackets. */
export function splitPhrases(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
