import { type Features, featureKey, hashOf, KIND } from './features.ts';

/**
 * Weights of the learned part as `npm run train` writes them. For the topics, a network with one hidden layer over hashed
 * features (a sum of rows, as in Joulin and others, "Bag of tricks for efficient text classification", 2017, but with what
 * is below nought cut off); for the stance, a logistic regression that tells denial from assertion.
 */
export interface LearnedData {
  /** Fingerprint of all that the weights were learnt from. */
  readonly learntFrom: string;
  readonly topics: readonly string[];
  /** The score, in log-odds, from which a claim is found. */
  readonly threshold: number;
  /** By hidden unit: what it holds before any feature. Their number is even. */
  readonly hidden: readonly number[];
  /** By topic: what it scores by itself. */
  readonly bias: readonly number[];
  /** By topic: what each hidden unit weighs for it. */
  readonly output: readonly (readonly number[])[];
  /** What the largest number of any row stands for. */
  readonly scale: number;
  /** What the stance scores by itself, and what its largest weight stands for. */
  readonly stance: { readonly bias: number; readonly scale: number };
  /** Base64 of the table; see `encodeTable`. */
  readonly table: string;
}

/** Keys are kept to so many bits: enough that a feature that was never seen is taken for a known one once in 2,000. */
export const KEY_BITS = 24;
/** Largest numbers in the table: of a row's own (four bits each), of a row's size, of the stance. */
export const LARGEST = { cell: 7, size: 255, stance: 127 } as const;
/** Slots for each entry: few enough for the processor's cache, many enough that two keys seldom want the same. */
const SLOT_FACTOR = 2;
/** What a slot holds beside its key: the row from this bit on, below it the stance's weight. */
const ROW_BIT = 8;

/** Scores sentences by the stored weights. */
export class Learned {
  readonly topics: readonly string[];
  /** Where the score of the stance stands. */
  readonly stanceAt: number;
  private readonly threshold: number;
  private readonly units: number;
  private readonly hiddenBias: Float64Array;
  private readonly hidden: Float64Array;
  private readonly bias: Float64Array;
  /** By unit, then topic. */
  private readonly output: Float64Array;
  /** The rows, one after the other; the first, of features that no topic knows, is empty. */
  private readonly rows: Float32Array;
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
    this.units = data.hidden.length;
    this.hiddenBias = Float64Array.from(data.hidden);
    this.hidden = new Float64Array(this.units);
    this.bias = Float64Array.from([...data.bias, data.stance.bias]);
    this.scores = new Float64Array(topics.length + 1);
    this.stanceUnit = data.stance.scale / LARGEST.stance;
    const { units } = this;
    const fits = [data.bias, data.output].every(({ length }) => length === topics.length);
    if (!fits || units % 2 !== 0 || data.output.some(({ length }) => length !== units)) throw broken();
    this.output = new Float64Array(units * topics.length);
    data.output.forEach((weights, topic) => {
      for (let unit = 0; unit < units; unit += 1) this.output[unit * topics.length + topic] = weights[unit] as number;
    });
    const { keys, held, rows } = readTable(data.table, units, data.scale);
    this.rows = rows;
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

  /** Log-odds by topic, and the base of the stance. The array is used again by the next call. */
  score(features: Features): Float64Array {
    const { scores, hidden, rows, output, units, topics } = this;
    const count = topics.length;
    hidden.set(this.hiddenBias);
    scores.set(this.bias);
    let stance = 0;
    for (let i = 0; i < features.count; i += 1) {
      const held = this.find(features.keys[i] as number);
      if (held === 0) continue;
      const value = features.values[i] as number;
      stance += value * ((held << 24) >> 24);
      const begin = (held >> ROW_BIT) * units;
      if (begin === 0) continue;
      for (let unit = 0; unit < units; unit += 1) {
        hidden[unit] = (hidden[unit] as number) + value * (rows[begin + unit] as number);
      }
    }
    for (let unit = 0; unit < units; unit += 1) {
      const level = hidden[unit] as number;
      if (level <= 0) continue;
      const begin = unit * count;
      for (let topic = 0; topic < count; topic += 1) {
        scores[topic] = (scores[topic] as number) + level * (output[begin + topic] as number);
      }
    }
    scores[count] = (scores[count] as number) + stance * this.stanceUnit;
    return scores;
  }

  /** @param beyond so much more than the threshold is asked for */
  found(topic: number, scores: Float64Array, beyond = 0): boolean {
    return (scores[topic] as number) > this.threshold + beyond;
  }

  /** Log-odds that the sentence denies the topic, given the stance's base score and what a rule has said. */
  denial(topic: string, base: number, rule: 'asserts' | 'denies' | 'none'): number {
    let score = base;
    for (const key of stanceKeys(topic, rule)) score += ((this.find(key) << 24) >> 24) * this.stanceUnit;
    return score;
  }

  /**
   * What each feature adds to a topic's score, in the features' order: call after `score`. With the units that are above
   * nought held as they are, the score is a sum over the features.
   */
  contributions(features: Features, topic: number): number[] {
    const { hidden, units, output, rows, topics } = this;
    const weights = Array.from(hidden, (level, unit) =>
      level > 0 ? (output[unit * topics.length + topic] as number) : 0,
    );
    return Array.from({ length: features.count }, (_, i) => {
      const begin = (this.find(features.keys[i] as number) >> ROW_BIT) * units;
      const sum = weights.reduce((all, weight, unit) => all + weight * (rows[begin + unit] as number), 0);
      return (features.values[i] as number) * sum;
    });
  }

  /** Row and stance of a feature; 0 where it was never learnt. */
  private find(key: number): number {
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

const broken = () => new Error('The learned weights do not fit together: run "npm run train" again.');

/** Undoes `encodeTable`. `held` has by entry what its slot holds. */
function readTable(
  table: string,
  units: number,
  scale: number,
): { keys: number[]; held: number[]; rows: Float32Array } {
  const bytes = atob(table);
  let at = 0;
  const next = (): number => {
    if (at === bytes.length) throw broken();
    return bytes.charCodeAt(at++);
  };
  const keys: number[] = [];
  const held: number[] = [];
  const cells: number[] = new Array(units).fill(0);
  let key = 0;
  while (at < bytes.length) {
    let shift = 0;
    let byte: number;
    do {
      byte = next();
      key += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    keys.push(key);
    const stance = next();
    const size = next();
    held.push(size === 0 ? stance : ((cells.length / units) << ROW_BIT) | stance);
    if (size === 0) continue;
    const unit = sizeOf(size, scale) / LARGEST.cell;
    for (let i = 0; i < units; i += 2) {
      const pair = next();
      cells.push(((pair << 28) >> 28) * unit, ((pair << 24) >> 28) * unit);
    }
  }
  return { keys, held, rows: Float32Array.from(cells) };
}

/** The largest number of a row, as its byte stands for it: finer where it is small. */
export const sizeOf = (byte: number, scale: number): number => scale * (byte / LARGEST.size) ** 2;
