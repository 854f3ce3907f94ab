import { NUMBER, WORD } from '../text/tokens.ts';
import type { SentenceView } from './sentence-view.ts';

/** Kinds of feature, and how much each counts beside the words of the sentence itself. */
export const KIND = {
  word: 1,
  pair: 2,
  concept: 4,
  heading: 5,
  leadIn: 6,
  before: 7,
  role: 8,
  rule: 9,
  label: 11,
  stanceTopic: 12,
  stanceRule: 13,
  headingConcept: 14,
  farRule: 16,
  nearness: 17,
  oneRule: 18,
} as const;
const SHARE = { heading: 0.5, leadIn: 0.7, before: 0.25, nearness: 0.3, oneRule: 0.5 };

/** Most features of one sentence; what a longer one has beyond that is left out. */
const MOST = 2048;

/** A hash of a feature: its kind and one or two hashes of what it stands for. */
export function featureKey(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** FNV-1a over UTF-16 units: stands for a word or a name wherever features are compared. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What stands around a sentence, as hashes of stems. */
export interface Surroundings {
  /** Where this is the same list as for another sentence, so are the headings' concepts. */
  readonly headings: readonly number[];
  readonly headingConcepts: readonly number[];
  readonly before: readonly number[];
  readonly role: string;
  /** A heading, caption or header cell. */
  readonly label: boolean;
}

/** What the rules say of a topic. */
export interface RuleVerdict {
  readonly stance: 'asserts' | 'denies';
  readonly inScope: boolean;
}

/** What is known of features, by key: 0 where nothing is. */
export interface FeatureTable {
  find(key: number): number;
}

/** Not yet asked for. */
const UNASKED = -1;

/**
 * The features of one sentence, as columns; used again for the next. With a table, those that it does not know are left
 * out, though they count for the length of the others.
 */
export class Features {
  count = 0;
  readonly keys = new Int32Array(MOST);
  /** What the table holds of each. */
  readonly held = new Int32Array(MOST);
  readonly values = new Float32Array(MOST);
  /** First token of what the feature stands for, and the one after the last; -1 where it lies outside the sentence. */
  readonly from = new Int32Array(MOST);
  readonly to = new Int32Array(MOST);
  private readonly table: FeatureTable | undefined;
  /** With those that are left out. */
  private met = 0;
  private squares = 0;
  /** By concept: its key, and what the table holds of it. */
  private conceptKeys = new Int32Array(0);
  private conceptHeld = new Int32Array(0);
  /** What the headings above the last sentence say, and their keys: the sentences below a heading share them. */
  private headings: readonly number[] | undefined;
  private headingKeys: number[] = [];
  private headingHeld: number[] = [];

  constructor(table?: FeatureTable) {
    this.table = table;
  }

  /** Takes up a sentence, with hashes of its nearness to kratom, what the rules have found in it, and which. */
  load(
    view: SentenceView,
    around: Surroundings,
    nearness: Int32Array,
    hits: ReadonlyMap<string, RuleVerdict>,
    fired: ReadonlySet<number>,
  ): void {
    this.count = 0;
    this.met = 0;
    this.squares = 0;
    this.addWords(view);
    this.addConcepts(view);
    this.addHeadings(around);
    for (const stem of around.before) this.add(featureKey(KIND.before, stem), SHARE.before);
    this.normalise();
    this.add(featureKey(KIND.role, hashOf(around.role)), 0.2);
    if (around.label && !view.has(view.model.grammar.finite)) this.add(featureKey(KIND.label, 1), 0.5);
    for (const rule of fired) this.add(featureKey(KIND.oneRule, rule), SHARE.oneRule);
    for (const key of nearness) this.add(key, SHARE.nearness);
    for (const [topic, { stance, inScope }] of hits) {
      const rule = hashOf(`${topic} ${stance}`);
      this.add(featureKey(inScope ? KIND.rule : KIND.farRule, rule), 1);
    }
  }

  add(key: number, value: number, from = -1, to = -1): void {
    this.put(key, this.table ? this.table.find(key) : 0, value, from, to);
  }

  private put(key: number, held: number, value: number, from: number, to: number): void {
    if (this.met >= MOST) return;
    this.met += 1;
    this.squares += Math.fround(value) ** 2;
    if (held === 0 && this.table) return;
    const at = this.count;
    this.keys[at] = key;
    this.held[at] = held;
    this.values[at] = value;
    this.from[at] = from;
    this.to[at] = to;
    this.count = at + 1;
  }

  private addConcepts(view: SentenceView): void {
    const { model } = view;
    if (this.conceptKeys.length < model.conceptCount) {
      this.conceptKeys = new Int32Array(model.conceptCount);
      this.conceptHeld = new Int32Array(model.conceptCount).fill(UNASKED);
    }
    const concepts = view.concepts();
    for (let i = 0; i < concepts.length; i += 1) {
      const concept = concepts[i] as number;
      if (this.conceptHeld[concept] === UNASKED) {
        const key = featureKey(KIND.concept, model.hashOf(concept));
        this.conceptKeys[concept] = key;
        this.conceptHeld[concept] = this.table ? this.table.find(key) : 0;
      }
      const at = view.of(concept)[0] as number;
      const held = this.conceptHeld[concept] as number;
      this.put(this.conceptKeys[concept] as number, held, 1, view.start(at), view.end(at));
    }
  }

  private addHeadings(around: Surroundings): void {
    const { headingKeys, headingHeld, table } = this;
    if (around.headings !== this.headings) {
      this.headings = around.headings;
      headingKeys.length = 0;
      headingHeld.length = 0;
      for (const stem of around.headings) headingKeys.push(featureKey(KIND.heading, stem));
      for (const concept of around.headingConcepts) headingKeys.push(featureKey(KIND.headingConcept, concept));
      for (const key of headingKeys) headingHeld.push(table ? table.find(key) : 0);
    }
    for (let i = 0; i < headingKeys.length; i += 1) {
      this.put(headingKeys[i] as number, headingHeld[i] as number, SHARE.heading, -1, -1);
    }
  }

  private addWords(view: SentenceView): void {
    const { kind } = view.tokens;
    let before = 0;
    let beforeAt = -1;
    for (let token = view.from; token < view.to; token += 1) {
      if (kind[token] !== WORD && kind[token] !== NUMBER) continue;
      const stem = view.stem(token);
      if (token < view.own) {
        this.add(featureKey(KIND.leadIn, stem), SHARE.leadIn);
        continue;
      }
      this.add(featureKey(KIND.word, stem), 1, token, token + 1);
      if (beforeAt >= 0) this.add(featureKey(KIND.pair, before, stem), 1, beforeAt, token + 1);
      before = stem;
      beforeAt = token;
    }
  }

  /** Long sentences have many features: each then counts for less (rows of length 1). */
  private normalise(): void {
    const scale = this.squares > 0 ? 1 / Math.sqrt(this.squares) : 0;
    for (let i = 0; i < this.count; i += 1) this.values[i] = (this.values[i] as number) * scale;
  }
}
