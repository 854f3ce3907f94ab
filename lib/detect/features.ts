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
const SHARE = { heading: 0.5, leadIn: 0.7, before: 0.25, headingConcept: 0.5, nearness: 0.3, oneRule: 0.5 };

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

/** The features of one sentence, as columns; used again for the next. */
export class Features {
  count = 0;
  readonly keys = new Int32Array(MOST);
  readonly values = new Float32Array(MOST);
  /** First token of what the feature stands for, and the one after the last; -1 where it lies outside the sentence. */
  readonly from = new Int32Array(MOST);
  readonly to = new Int32Array(MOST);

  /** Takes up a sentence, with hashes of its nearness to kratom, what the rules have found in it, and which. */
  load(
    view: SentenceView,
    around: Surroundings,
    nearness: Int32Array,
    hits: ReadonlyMap<string, RuleVerdict>,
    fired: ReadonlySet<number>,
  ): void {
    this.count = 0;
    this.addWords(view);
    for (const concept of view.concepts()) {
      const at = view.of(concept)[0] as number;
      this.add(featureKey(KIND.concept, view.model.hashOf(concept)), 1, view.start(at), view.end(at));
    }
    for (const stem of around.headings) this.add(featureKey(KIND.heading, stem), SHARE.heading);
    for (const concept of around.headingConcepts)
      this.add(featureKey(KIND.headingConcept, concept), SHARE.headingConcept);
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
    const at = this.count;
    if (at >= MOST) return;
    this.keys[at] = key;
    this.values[at] = value;
    this.from[at] = from;
    this.to[at] = to;
    this.count = at + 1;
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
    let sum = 0;
    for (let i = 0; i < this.count; i += 1) sum += (this.values[i] as number) ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let i = 0; i < this.count; i += 1) this.values[i] = (this.values[i] as number) * scale;
  }
}
