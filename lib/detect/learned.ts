import { type Features, type FeatureTable, featureKey, hashOf, KIND } from './features.ts';
import { MOST_AMOUNT, PackedRows } from './packed-rows.ts';
import { broken, LARGEST, ROW_BIT, readTable } from './weight-table.ts';

/**
 * Weights of the learned part as `npm run train` writes them. For the topics, a network with one hidden layer over hashed
 * features (a sum of rows, as in Joulin and others, "Bag of tricks for efficient text classification", 2017, but with what
 * is below nought cut off); for the stance, a logistic regression that tells denial from assertion.
 */
export interface LearnedData {
  /** Fingerprint of all that the weights were learnt from. */
  readonly learntFrom: string;
  readonly topics: readonly string[];
  /** The score, in log-odds, from which a claim is found in a long sentence that is plainly about kratom. */
  readonly threshold: number;
  /** So much more than the threshold makes a claim a clear one. */
  readonly clear: number;
  /** By hidden unit: what it holds before any feature. */
  readonly hidden: readonly number[];
  /** By topic: what it scores by itself. */
  readonly bias: readonly number[];
  /** By topic: what each hidden unit weighs for it. */
  readonly output: readonly (readonly number[])[];
  /** What 1 stands for in the cells of the rows with the largest steps. */
  readonly step: number;
  /** What the stance scores by itself, and what its largest weight stands for. */
  readonly stance: { readonly bias: number; readonly scale: number };
  /** Base64 of the table; see `encodeTable`. */
  readonly table: string;
}

/** Keys are kept to so many bits: a feature that was never seen is taken for a known one once in 170. */
export const KEY_BITS = 22;
/** So many sums are made at a time. */
const AT_ONCE = 4;
/** Slots for each entry: few enough for the processor's cache, many enough that two keys seldom want the same. */
const SLOT_FACTOR = 2;

/** Scores sentences by the stored weights. */
export class Learned implements FeatureTable {
  readonly topics: readonly string[];
  /** Where the score of the stance stands. */
  readonly stanceAt: number;
  private readonly threshold: number;
  private readonly clear: number;
  private readonly units: number;
  private readonly hiddenBias: Float64Array;
  private readonly hidden: Float64Array;
  /** What one of the rows' sums stands for. */
  private readonly unit: number;
  private readonly bias: Float64Array;
  private readonly stanceBias: number;
  /** Topics and the stance, up to the next multiple of AT_ONCE. */
  private readonly padded: number;
  /** By unit, then topic. */
  private readonly output: Float64Array;
  /** The units that are above nought, and how many there are. */
  private readonly on: Int32Array;
  private onCount = 0;
  /** The first, of features that no topic knows, is empty. */
  private readonly rows: PackedRows;
  /** By row: by what its features are weighed. */
  private readonly sizes: Float64Array;
  /** Hash table, two numbers a slot: the key and one (0 where the slot is empty), then row and stance. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly stanceUnit: number;
  private readonly scores: Float64Array;

  /** Throws where the parts do not fit together. */
  constructor(data: LearnedData) {
    const { topics } = data;
    this.topics = topics;
    this.stanceAt = topics.length;
    this.threshold = data.threshold;
    this.clear = data.clear;
    this.units = data.hidden.length;
    this.hiddenBias = Float64Array.from(data.hidden);
    this.hidden = new Float64Array(this.units);
    this.on = new Int32Array(this.units);
    this.padded = AT_ONCE * Math.ceil((topics.length + 1) / AT_ONCE);
    this.bias = new Float64Array(this.padded);
    this.bias.set(data.bias);
    this.scores = new Float64Array(this.padded);
    this.stanceBias = data.stance.bias;
    this.stanceUnit = data.stance.scale / LARGEST.stance;
    const { units } = this;
    const fits = [data.bias, data.output].every(({ length }) => length === topics.length);
    if (!fits || data.output.some(({ length }) => length !== units)) throw broken();
    this.output = new Float64Array(units * this.padded);
    data.output.forEach((weights, topic) => {
      for (let unit = 0; unit < units; unit += 1) this.output[unit * this.padded + topic] = weights[unit] as number;
    });
    const { keys, held, cells, sizes } = readTable(data.table, units);
    this.rows = new PackedRows(cells, units);
    this.sizes = sizes;
    this.unit = data.step / MOST_AMOUNT;
    let size = 1024;
    while (size < keys.length * SLOT_FACTOR) size *= 2;
    this.mask = 2 * size - 1;
    this.slots = new Int32Array(2 * size);
    keys.forEach((key, entry) => {
      let slot = (key << 1) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 2) & this.mask;
      this.slots[slot] = key + 1;
      this.slots[slot + 1] = held[entry] as number;
    });
  }

  /**
   * Log-odds by topic, and the base of the stance. The array is used again by the next call.
   * @param features made with these weights as their table
   */
  score(features: Features): Float64Array {
    const { scores, hidden, rows, sizes, units, stanceAt: count } = this;
    rows.clear();
    let stance = 0;
    for (let i = 0; i < features.count; i += 1) {
      const held = features.held[i] as number;
      const value = features.values[i] as number;
      stance += value * ((held << 24) >> 24);
      const row = held >> ROW_BIT;
      const amount = Math.floor(value * (sizes[row] as number) + 0.5);
      if (amount > 0) rows.add(row, amount);
    }
    const sum = rows.sum();
    this.onCount = 0;
    for (let unit = 0; unit < units; unit += 1) {
      const level = (this.hiddenBias[unit] as number) + this.unit * (sum[unit] as number);
      hidden[unit] = level;
      if (level > 0) this.on[this.onCount++] = unit;
    }
    this.weigh();
    scores[count] = this.stanceBias + stance * this.stanceUnit;
    return scores;
  }

  /** Scores of all topics from the units above nought; four topics at a time, so that their sums stay in registers. */
  private weigh(): void {
    const { scores, bias, hidden, output, on, onCount: count, padded } = this;
    for (let topic = 0; topic < padded; topic += AT_ONCE) {
      let a = bias[topic] as number;
      let b = bias[topic + 1] as number;
      let c = bias[topic + 2] as number;
      let d = bias[topic + 3] as number;
      for (let i = 0; i < count; i += 1) {
        const unit = on[i] as number;
        const level = hidden[unit] as number;
        const at = unit * padded + topic;
        a += level * (output[at] as number);
        b += level * (output[at + 1] as number);
        c += level * (output[at + 2] as number);
        d += level * (output[at + 3] as number);
      }
      scores[topic] = a;
      scores[topic + 1] = b;
      scores[topic + 2] = c;
      scores[topic + 3] = d;
    }
  }

  /** @param beyond so much more than the threshold is asked for */
  found(topic: number, scores: Float64Array, beyond = 0): boolean {
    return (scores[topic] as number) > this.threshold + beyond;
  }

  /** Whether a claim that is found would be one on a page without any other. */
  isClear(topic: number, scores: Float64Array, beyond = 0): boolean {
    return this.found(topic, scores, beyond + this.clear);
  }

  /** Log-odds that the sentence denies the topic, given the stance's base score and what a rule has said. */
  denial(topic: string, base: number, rule: 'asserts' | 'denies' | 'none'): number {
    let score = base;
    for (const key of stanceKeys(topic, rule)) score += ((this.find(key) << 24) >> 24) * this.stanceUnit;
    return score;
  }

  /**
   * What one of the features adds to a topic's score: call after `score`. With the units that are above nought held as they
   * are, the score is a sum over the features.
   */
  contribution(features: Features, at: number, topic: number): number {
    const row = (features.held[at] as number) >> ROW_BIT;
    return row === 0 ? 0 : (features.values[at] as number) * (this.sizes[row] as number) * this.weightOf(row, topic);
  }

  /** What a row adds to a topic's score through the units that are above nought. */
  private weightOf(row: number, topic: number): number {
    const { output, on, onCount, padded } = this;
    const cells = this.rows.row(row);
    let sum = 0;
    for (let i = 0; i < onCount; i += 1) {
      const unit = on[i] as number;
      sum += (output[unit * padded + topic] as number) * (cells[unit] as number);
    }
    return sum;
  }

  /** Row and stance of a feature; 0 where it was never learnt. */
  find(key: number): number {
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
