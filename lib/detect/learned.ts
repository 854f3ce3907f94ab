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
  /** What the largest stored weight stands for. */
  readonly scale: number;
  /** Base64 of the table: for each feature the step to its key, then topic and weight in turn. */
  readonly table: string;
}

/** Keys are kept to so many bits: enough that a feature that was never seen is taken for a known one once in 2,000. */
export const KEY_BITS = 24;
/** Set in a topic's byte where another weight of the same feature follows. */
export const MORE = 128;
const SLOT_FACTOR = 3;

/** Scores sentences by the stored weights. */
export class Learned {
  readonly topics: readonly string[];
  /** Where the scores of "any claim" and of the stance stand. */
  readonly anyAt: number;
  readonly stanceAt: number;
  private readonly bias: Float64Array;
  private readonly share: Float64Array;
  private readonly threshold: Float64Array;
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** By entry: where its weights begin; one more at the end. */
  private readonly begins: Int32Array;
  private readonly entryKeys: Int32Array;
  private readonly weightTopics: Uint8Array;
  private readonly weights: Float32Array;
  private readonly scores: Float64Array;

  /** Throws where the table ends too early. */
  constructor(data: LearnedData) {
    this.bias = Float64Array.from(data.bias);
    this.share = Float64Array.from(data.share);
    this.threshold = Float64Array.from(data.threshold);
    this.topics = data.topics;
    this.anyAt = data.topics.length;
    this.stanceAt = data.topics.length + 1;
    this.scores = new Float64Array(data.topics.length + 2);
    const bytes = atob(data.table);
    // No entry is shorter than three bytes, no weight than two.
    const keys = new Int32Array(bytes.length >> 1);
    const begins = new Int32Array(bytes.length >> 1);
    const topics = new Uint8Array(bytes.length >> 1);
    const weights = new Float32Array(bytes.length >> 1);
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
      keys[entries] = key;
      begins[entries] = count;
      entries += 1;
      for (let more = true; more; ) {
        const topic = bytes.charCodeAt(at++);
        const weight = bytes.charCodeAt(at++);
        if (Number.isNaN(weight)) throw new Error('The learned weights end too early: run "npm run train" again.');
        topics[count] = topic & ~MORE;
        weights[count] = (((weight << 24) >> 24) / 127) * data.scale;
        count += 1;
        more = (topic & MORE) !== 0;
      }
    }
    begins[entries] = count;
    this.entryKeys = keys.slice(0, entries);
    this.begins = begins.slice(0, entries + 1);
    this.weightTopics = topics.slice(0, count);
    this.weights = weights.slice(0, count);
    let size = 1024;
    while (size < entries * SLOT_FACTOR) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let entry = 0; entry < entries; entry += 1) {
      let slot = (keys[entry] as number) & this.mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = entry;
    }
  }

  /** Log-odds by topic, then of any claim, then the base of the stance. The array is used again by the next call. */
  score(features: Features): Float64Array {
    const { scores, begins, weightTopics, weights } = this;
    scores.set(this.bias);
    for (let i = 0; i < features.count; i += 1) {
      const entry = this.entryOf(features.keys[i] as number);
      if (entry < 0) continue;
      const value = features.values[i] as number;
      const end = begins[entry + 1] as number;
      for (let w = begins[entry] as number; w < end; w += 1) {
        const topic = weightTopics[w] as number;
        scores[topic] = (scores[topic] as number) + value * (weights[w] as number);
      }
    }
    const any = scores[this.anyAt] as number;
    for (let topic = 0; topic < this.anyAt; topic += 1) {
      scores[topic] = (scores[topic] as number) + any * (this.share[topic] as number);
    }
    return scores;
  }

  found(topic: number, scores: Float64Array): boolean {
    return (scores[topic] as number) > (this.threshold[topic] as number);
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
    const entry = this.entryOf(key);
    if (entry < 0) return 0;
    for (let w = this.begins[entry] as number; w < (this.begins[entry + 1] as number); w += 1) {
      if (this.weightTopics[w] === topic) return this.weights[w] as number;
    }
    return 0;
  }

  private entryOf(key: number): number {
    const short = key >>> (32 - KEY_BITS);
    let slot = short & this.mask;
    for (;;) {
      const entry = this.slots[slot] as number;
      if (entry < 0 || this.entryKeys[entry] === short) return entry;
      slot = (slot + 1) & this.mask;
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
