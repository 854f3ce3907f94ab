import type { LexiconCode, LexiconSource, RuleData } from '../detect/data.ts';
import { hashOf } from '../detect/features.ts';
import { GRAMMAR, SHARED, SUBJECTS } from '../detect/model.ts';

import { writeNumbers } from '../text/numerals.ts';
import { compactPhrases } from './compact-phrase.ts';
import { parseRule, type RuleText } from './parse-rule.ts';

const PLACE = 'place';

interface Concept {
  readonly name: string;
  readonly owner: number;
  readonly phrases: Set<string>;
  /** What it counts as beside itself. */
  readonly groups: number[];
  solid: boolean;
}

/**
 * Lexicon and rules as the detector reads them: concepts by number, phrases by concept, everything else as numbers.
 * Throws an Error that names the phrase, rule or concept that cannot be read.
 */
export function encodeLexicon(source: LexiconSource): LexiconCode {
  return new Encoder(source).encode();
}

/** A concept's name without the mark of a solid one. */
export function bareName(key: string): string {
  return key.endsWith('!') ? key.slice(0, -1) : key;
}

/** Splits at commas. */
export function splitPhrases(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

class Encoder {
  private readonly source: LexiconSource;
  private readonly numbers = new Map<string, number>();
  private readonly concepts: Concept[] = [];

  constructor(source: LexiconSource) {
    this.source = source;
  }

  encode(): LexiconCode {
    const { concepts, topics, places } = this.source;
    const ids = Object.keys(topics);
    const ownersOf = (topic: string) => ids.indexOf(topic) + 1;
    for (const key of Object.keys(concepts)) this.number(bareName(key));
    for (const [topic, { concepts: own = {} }] of Object.entries(topics)) {
      for (const key of Object.keys(own)) this.number(`${topic}/${bareName(key)}`, ownersOf(topic));
    }
    const place = this.number(PLACE);
    for (const [key, phrases] of Object.entries(concepts)) this.addConcept(key, phrases, '');
    for (const [topic, { concepts: own = {} }] of Object.entries(topics)) {
      for (const [key, phrases] of Object.entries(own)) this.addConcept(key, phrases, topic);
    }
    const firstPlace = this.concepts.length;
    for (const [code, phrases] of Object.entries(places)) {
      const concept = this.at(this.number(`place/${code}`));
      concept.groups.push(place);
      for (const phrase of splitPhrases(phrases)) addPhrase(concept, phrase);
    }
    const rules = Object.entries(topics).map(([topic, { rules: own }]) =>
      own.map((rule) => this.rule(topic, rule, ownersOf(topic))),
    );
    return {
      phrases: this.concepts.map(({ phrases }) => written([...phrases])).join(''),
      numbers: writeNumbers([
        this.concepts.length,
        ...this.concepts.flatMap(conceptNumbers),
        ...GRAMMAR.map((name) => this.existing(name)),
        place,
        firstPlace,
        ...rules.flatMap((ofTopic) => [ofTopic.length, ...ofTopic.flatMap(ruleNumbers)]),
      ]),
      topics: ids,
      places: Object.keys(places),
    };
  }

  private number(name: string, owner = SHARED): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.concepts.push({ name, owner, phrases: new Set(), groups: [], solid: false }) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  private at(number: number): Concept {
    return this.concepts[number] as Concept;
  }

  /** A topic's own concept of that name, or the shared one. */
  private existing(name: string, topic = ''): number {
    const number = this.numbers.get(`${topic}/${name}`) ?? this.numbers.get(name);
    if (number === undefined) throw new Error(`There is no concept "${name}".`);
    return number;
  }

  private addConcept(key: string, phrases: string, topic: string): void {
    const number = this.existing(bareName(key), topic);
    if (key.endsWith('!')) this.at(number).solid = true;
    for (const phrase of splitPhrases(phrases)) {
      if (!phrase.startsWith('+')) addPhrase(this.at(number), phrase);
      else if (phrase !== `+${PLACE}`) this.include(this.existing(phrase.slice(1), topic), number);
    }
  }

  /** Whatever counts as `inner` counts as `outer` too, and as whatever `outer` is part of. */
  private include(inner: number, outer: number): void {
    for (const [number, { groups }] of this.concepts.entries()) {
      if (number !== inner && !groups.includes(inner)) continue;
      for (const group of [outer, ...this.at(outer).groups]) if (!groups.includes(group)) groups.push(group);
    }
  }

  private rule(topic: string, data: RuleData, owner: number): RuleText {
    const phrase = (pattern: string): number => {
      const number = this.number(`(${topic})${pattern}`, owner);
      addPhrase(this.at(number), pattern);
      return number;
    };
    return parseRule(topic, data, (name) => this.existing(name, topic), phrase);
  }
}

/** The phrases of one concept, as `Lexicon` reads them: sorted, since their order says nothing and likes lie together. */
export function written(phrases: readonly string[]): string {
  return `${phrases
    .toSorted()
    .map((phrase) => `${phrase},`)
    .join('')};`;
}

function addPhrase(concept: Concept, phrase: string): void {
  for (const compact of compactPhrases(phrase)) concept.phrases.add(compact);
}

function conceptNumbers({ name, owner, solid, groups }: Concept): number[] {
  const head = Number(solid) + 2 * Number(groups.length > 0) + 4 * owner;
  return [head, hashOf(name) >>> 0, ...(groups.length > 0 ? list(groups) : [])];
}

function ruleNumbers({ slots, stance, subject, fixed, across, unless, needs }: RuleText): number[] {
  const flags = Number(stance === 'denies') + 2 * Number(fixed) + 4 * Number(across) + 8 * SUBJECTS.indexOf(subject);
  return [
    flags + 32 * slots.length,
    ...slots.flatMap(({ ordered, reach, concepts }) => [Number(ordered) + 2 * reach, ...list(concepts)]),
    ...list(unless),
    ...list(needs),
  ];
}

const list = (numbers: readonly number[]): number[] => [numbers.length, ...numbers];
