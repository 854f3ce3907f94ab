import { type Features, featureKey, hashOf, KIND } from './features.ts';

/**
 * Weights of the learned part as `npm run train` writes them: a logistic regression a topic over hashed features, one
 * that tells whether the sentence makes a claim at all, which all topics share, and one that tells denial from assertion.
 */
export interface LearnedData {
  /** Fingerprint of all that the weights were learnt from. */
  readonly learntFrom: string;
  /** Topic ids; the weights name a topic by its index here, "any claim" by the next index, the stance by the last. */
  readonly topics: readonly string[];
  /** By that index: what a sentence without features scores. */
  readonly bias: readonly number[];
  /** By topic: how much of the score for "any claim" is added to its own. */
  readonly share: readonly number[];
  /** By topic: the score from which a claim is found. */
  readonly threshold: readonly number[];
  /** A sentence that scores less than this for "any claim" makes none: the topics need not be asked. */
  readonly least: number;
  /** What the largest stored weight stands for. */
  readonly scale: number;
  /** Base64 of the table: for each feature the step to its key, then topic and weight in turn. */
  readonly table: string;
}

/** Keys are kept to so many bits: enough that a feature that was never seen is taken for a known one once in 2,000. */
export const KEY_BITS = 24;
/** Set in a topic's byte where another weight of the same feature follows. */
export const MORE = 128;
/** Slots for each entry: few enough for the processor's cache, many enough that two keys seldom want the same. */
const SLOT_FACTOR = 2;
/**
 * What a feature weighs, in one number: from bit 14 on where its weights begin, in bits 8 to 13 how many there are (at
 * most one a topic, and the stance), in the lowest byte its weight for "any claim".
 */
const BEGIN_BIT = 14;
const LENGTH_BIT = 8;
const LENGTH_MASK = 63;

/** Scores sentences by the stored weights. */
export class Learned {
  readonly topics: readonly string[];
  /** Where the scores of "any claim" and of the stance stand. */
  private readonly anyAt: number;
  readonly stanceAt: number;
  private readonly bias: Float64Array;
  private readonly share: Float64Array;
  private readonly threshold: Float64Array;
  /** Hash table, two numbers a slot: the key and one (0 where the slot is empty), then what it weighs. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** Topic in the upper byte, weight in the lower, which stands for so many `unit`s. */
  private readonly weights: Int16Array;
  private readonly unit: number;
  private readonly least: number;
  private readonly scores: Float64Array;
  /** What the features of the sentence at hand weigh. */
  private spans = new Int32Array(256);

  /** Throws where the table ends too early. */
  constructor(data: LearnedData) {
    this.bias = Float64Array.from(data.bias);
    this.share = Float64Array.from(data.share);
    this.threshold = Float64Array.from(data.threshold);
    this.topics = data.topics;
    this.anyAt = data.topics.length;
    this.stanceAt = data.topics.length + 1;
    this.scores = new Float64Array(data.topics.length + 2);
    this.unit = data.scale / 127;
    this.least = data.least;
    const bytes = atob(data.table);
    // No entry is shorter than three bytes, no weight than two.
    const keys = new Int32Array(bytes.length >> 1);
    const spans = new Int32Array(bytes.length >> 1);
    const weights = new Int16Array(bytes.length >> 1);
    let entries = 0;
    let count = 0;
    let key = 0;
    for (let at = 0; at < bytes.length; ) {
      let shift = 0;
      for (;;) {
        const byte = bytes.charCodeAt(at++);
        key += (byte & 127) << shift;
        shift += 7;
        if (byte < 128) break;
      }
      const begin = count;
      let any = 0;
      for (let more = true; more; ) {
        const topic = bytes.charCodeAt(at++);
        const weight = bytes.charCodeAt(at++);
        if (Number.isNaN(weight)) throw new Error('The learned weights end too early: run "npm run train" again.');
        if ((topic & ~MORE) === this.anyAt) any = weight;
        else weights[count++] = ((topic & ~MORE) << 8) | weight;
        more = (topic & MORE) !== 0;
      }
      keys[entries] = key;
      spans[entries] = (begin << BEGIN_BIT) | ((count - begin) << LENGTH_BIT) | any;
      entries += 1;
    }
    this.weights = weights.slice(0, count);
    let size = 1024;
    while (size < entries * SLOT_FACTOR) size *= 2;
    this.mask = 2 * size - 1;
    this.slots = new Int32Array(2 * size);
    for (let entry = 0; entry < entries; entry += 1) {
      let slot = ((keys[entry] as number) << 1) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 2) & this.mask;
      this.slots[slot] = (keys[entry] as number) + 1;
      this.slots[slot + 1] = spans[entry] as number;
    }
  }

  /**
   * Log-odds by topic, and the base of the stance. The array is used again by the next call. Undefined where the
   * sentence makes no claim at all, which most are known by at a look.
   */
  score(features: Features): Float64Array | undefined {
    const { scores, weights, unit, anyAt } = this;
    if (this.spans.length < features.count) this.spans = new Int32Array(2 * features.count);
    const { spans } = this;
    let any = this.bias[anyAt] as number;
    for (let i = 0; i < features.count; i += 1) {
      const span = this.spanOf(features.keys[i] as number);
      spans[i] = span;
      any += (features.values[i] as number) * unit * ((span << 24) >> 24);
    }
    if (any < this.least) return undefined;
    scores.set(this.bias);
    for (let i = 0; i < features.count; i += 1) {
      const span = spans[i] as number;
      const value = (features.values[i] as number) * unit;
      const begin = span >>> BEGIN_BIT;
      const end = begin + ((span >> LENGTH_BIT) & LENGTH_MASK);
      for (let at = begin; at < end; at += 1) {
        const packed = weights[at] as number;
        const topic = packed >> 8;
        scores[topic] = (scores[topic] as number) + value * ((packed << 24) >> 24);
      }
    }
    for (let topic = 0; topic < anyAt; topic += 1) {
      scores[topic] = (scores[topic] as number) + any * (this.share[topic] as number);
    }
    scores[anyAt] = any;
    return scores;
  }

  /** @param beyond so much more than the threshold is asked for */
  found(topic: number, scores: Float64Array, beyond = 0): boolean {
    return (scores[topic] as number) > (this.threshold[topic] as number) + beyond;
  }

  /** Log-odds that the sentence denies the topic, given the stance's base score and what a rule has said. */
  denial(topic: string, base: number, rule: 'asserts' | 'denies' | 'none'): number {
    let score = base;
    for (const key of stanceKeys(topic, rule)) score += this.weightOf(key, this.stanceAt);
    return score;
  }

  /** What each feature adds to a topic's score, in the features' order. */
  contributions(features: Features, topic: number): number[] {
    return Array.from(
      { length: features.count },
      (_, i) => (features.values[i] as number) * this.weightOf(features.keys[i] as number, topic),
    );
  }

  private weightOf(key: number, topic: number): number {
    const span = this.spanOf(key);
    const begin = span >>> BEGIN_BIT;
    for (let at = begin; at < begin + ((span >> LENGTH_BIT) & LENGTH_MASK); at += 1) {
      const packed = this.weights[at] as number;
      if (packed >> 8 === topic) return ((packed << 24) >> 24) * this.unit;
    }
    return 0;
  }

  /** What a feature weighs; 0 where it was never learnt. */
  private spanOf(key: number): number {
    const { slots, mask } = this;
    const wanted = (key >>> (32 - KEY_BITS)) + 1;
    let slot = ((wanted - 1) << 1) & mask;
    for (;;) {
      const there = slots[slot] as number;
      if (there === wanted) return slots[slot + 1] as number;
      if (there === 0) return 0;
      slot = (slot + 2) & mask;
    }
  }
}

/** Features that the stance has beside those of the sentence. */
export function stanceKeys(topic: string, rule: 'asserts' | 'denies' | 'none'): number[] {
  return [
    featureKey(KIND.stanceTopic, hashOf(topic)),
    featureKey(KIND.stanceRule, hashOf(rule)),
    featureKey(KIND.stanceRule, hashOf(rule), hashOf(topic)),
  ];
}
