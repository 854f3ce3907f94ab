import type { DetectorData, RuleData } from './data.ts';
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
  private readonly groups: number[][] = [];
  private readonly codes = new Map<number, string>();
  private readonly byFirst = new Map<number, Rule[]>();

  /** Throws an Error that names the phrase, rule or concept that cannot be read. */
  constructor(data: DetectorData) {
    for (const key of Object.keys(data.concepts)) this.number(bareName(key));
    const names = {} as Record<GrammarName, number>;
    for (const name of GRAMMAR) names[name] = this.existing(name);
    this.grammar = names;
    this.grammarSet = new Set(
      GRAMMAR.filter((name) => !name.startsWith('kratom') && !name.startsWith('rival')).map((name) => names[name]),
    );
    this.place = this.number(PLACE);
    for (const [key, phrases] of Object.entries(data.concepts)) this.addConcept(key, phrases);
    for (const [code, phrases] of Object.entries(data.places)) {
      const concept = this.number(`place/${code}`);
      this.codes.set(concept, code);
      this.groups[concept] = [this.place];
      for (const phrase of phrases.split(',')) this.lexicon.add(concept, phrase.trim());
    }
    for (const [topic, rules] of Object.entries(data.topics)) for (const rule of rules) this.addRule(topic, rule);
  }

  get conceptCount(): number {
    return this.numbers.size;
  }

  private number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
      this.groups.push([]);
    }
    return number;
  }

  private existing(name: string): number {
    const number = this.numbers.get(name);
    if (number === undefined) throw new Error(`There is no concept "${name}".`);
    return number;
  }

  private addConcept(key: string, phrases: string): void {
    const concept = this.existing(bareName(key));
    if (key.endsWith('!')) this.solid.add(concept);
    for (const phrase of splitPhrases(phrases)) {
      if (!phrase.startsWith('+')) this.lexicon.add(concept, phrase);
      else if (phrase !== '+place') this.include(this.existing(phrase.slice(1)), concept);
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
      const concept = this.number(`(${topic})${pattern}`);
      this.lexicon.add(concept, pattern);
      return concept;
    };
    const rule = parseRule(topic, data, (name) => this.existing(name), phrase);
    for (const concept of rule.slots[0]?.concepts ?? []) {
      const list = this.byFirst.get(concept);
      if (list) list.push(rule);
      else this.byFirst.set(concept, [rule]);
    }
  }

  isSolid(concept: number): boolean {
    return this.solid.has(concept);
  }

  isGrammar(concept: number): boolean {
    return this.grammarSet.has(concept);
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

function bareName(key: string): string {
  return key.endsWith('!') ? key.slice(0, -1) : key;
}

/** Splits at commas outside brackets. */
export function splitPhrases(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
