import { Parameters } from './adam.ts';
import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';

/** Rows with this target are left out. */
export const NO_TARGET = 2;

export interface NetworkOptions {
  /** Hidden units. */
  readonly units: number;
  /** So many features keep their row. */
  readonly features: number;
  /** Times that all examples are gone through: with every feature, then with those that are kept. */
  readonly epochs: { readonly all: number; readonly kept: number };
  /** Shares of features and of hidden units that are left out at random. */
  readonly dropout: { readonly features: number; readonly units: number };
  /** Pairs of rows that are learnt from as one, for each row. */
  readonly mixtures: number;
}

export interface Network {
  /** By column: the row of a feature that is kept. */
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly hidden: Float32Array;
  /** By topic. */
  readonly bias: number[];
  readonly output: number[][];
}

const BATCH = 256;
const RATE = 0.01;
/** The layer above the rows, and all numbers in the second run, learn so much more slowly. */
const SLOWER = { above: 1 / 3, second: 1 / 2 };
/** What the rate falls to from one time to the next. */
const DECAY = 0.7;
/** Values of features are small, since those of a sentence make up a row of length 1. */
const GAIN = 3;
const START = { row: 0.3, output: 0.1, bias: -3, share: 0.5 };
/** Errors below this teach nothing worth the time. */
const SMALL = 1e-5;

/** So many of the mixtures are of a row with a claim and any other, the rest of two rows with claims. */
const WITH_ANY = 0.25;
/** What each row of a mixture counts for: as much as in a sentence twice as long. */
const HALF = Math.SQRT1_2;
/** In place of a second row. */
const ALONE = -1;

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * A network with one hidden layer, fitted by Adam with dropout (Srivastava and others, 2014). One output more tells "any
 * claim", whose score each topic adds to its own in a share that is learnt too: what makes a sentence a claim at all is
 * learnt once, from all topics (multi-task learning by a shared term: Evgeniou and Pontil, 2004). Then the features whose
 * rows move the hidden layer least are left out, and the others are fitted on. The same rows give the same network.
 *
 * Beside the rows, pairs of them are read as one: sentences with several claims are rarer in the labelled text than on real
 * pages, and what has been seen alone has to be found in company (after mixup: Zhang and others, 2018, here with the
 * targets of both).
 * @param targets by topic and row: 0, 1 or NO_TARGET
 */
export function fitNetwork(matrix: Matrix, targets: readonly Uint8Array[], options: NetworkOptions): Network {
  const fit = new Fit(matrix, targets, options);
  fit.run(options.epochs.all, 1);
  fit.keep(options.features);
  fit.run(options.epochs.kept, SLOWER.second);
  return fit.network();
}

class Fit {
  private readonly matrix: Matrix;
  private readonly targets: readonly Uint8Array[];
  private readonly dropout: NetworkOptions['dropout'];
  private readonly mixtures: number;
  /** Rows with a claim. */
  private readonly claims: Int32Array;
  private readonly units: number;
  private readonly topics: number;
  private readonly random = new Random(1);
  private readonly rows: Parameters;
  private readonly hidden: Parameters;
  /** By output, then unit; "any claim" is the last output. */
  private readonly output: Parameters;
  private readonly bias: Parameters;
  private readonly share: Parameters;
  private readonly kept: Uint8Array;
  private readonly level: Float64Array;
  private readonly error: Float64Array;
  private readonly back: Float64Array;
  private readonly score: Float64Array;
  private readonly entries: number[] = [];

  constructor(matrix: Matrix, targets: readonly Uint8Array[], { units, dropout, mixtures }: NetworkOptions) {
    this.matrix = matrix;
    this.targets = targets;
    this.dropout = dropout;
    this.mixtures = mixtures;
    const rows = Int32Array.from({ length: matrix.rows }, (_, row) => row);
    this.claims = rows.filter((row) => targets.some((target) => target[row] === 1));
    this.units = units;
    this.topics = targets.length;
    const outputs = targets.length + 1;
    const drawn = (count: number, spread: number) =>
      Float32Array.from({ length: count }, () => spread * this.random.normal());
    this.rows = new Parameters(drawn(matrix.columns * units, START.row), units);
    this.hidden = new Parameters(new Float32Array(units));
    this.output = new Parameters(drawn(outputs * units, START.output));
    this.bias = new Parameters(new Float32Array(outputs).fill(START.bias));
    this.share = new Parameters(new Float32Array(targets.length).fill(START.share));
    this.kept = new Uint8Array(matrix.columns).fill(1);
    this.level = new Float64Array(units);
    this.back = new Float64Array(units);
    this.error = new Float64Array(outputs);
    this.score = new Float64Array(outputs);
  }

  /** Goes through all examples so many times. */
  run(epochs: number, speed: number): void {
    const order = Int32Array.from({ length: this.matrix.rows }, (_, row) => row);
    const above = [this.hidden, this.output, this.bias, this.share];
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const rate = speed * RATE * DECAY ** epoch;
      this.random.shuffle(order);
      for (let begin = 0; begin < order.length; begin += BATCH) {
        const batch = order.subarray(begin, begin + BATCH);
        const mixed = this.claims.length > 0 ? Math.floor(this.mixtures * batch.length) : 0;
        const size = batch.length + mixed;
        for (const row of batch) this.learn(row, ALONE, size);
        for (let i = 0; i < mixed; i += 1) {
          const other = this.random.next() < WITH_ANY ? this.drawn(order) : this.drawn(this.claims);
          this.learn(this.drawn(this.claims), other, size);
        }
        this.rows.step(rate);
        for (const parameters of above) {
          parameters.touch(0);
          parameters.step(rate * SLOWER.above);
        }
      }
    }
  }

  /** Leaves out all features but so many, those that move the hidden layer most over all examples. */
  keep(count: number): void {
    const { units } = this;
    const { columns, index, value } = this.matrix;
    const weight = new Float64Array(columns);
    index.forEach((column, at) => {
      weight[column] = (weight[column] as number) + (value[at] as number) ** 2;
    });
    const moves = Float64Array.from(weight, (sum, column) => {
      let square = 0;
      for (const cell of this.rows.value.subarray(column * units, (column + 1) * units)) square += cell * cell;
      return Math.sqrt(sum * square);
    });
    const order = Array.from(moves.keys()).sort((a, b) => (moves[b] as number) - (moves[a] as number));
    this.kept.fill(0);
    for (const column of order.slice(0, count)) this.kept[column] = 1;
  }

  network(): Network {
    const { units, topics } = this;
    const rows = new Map<number, Float32Array>();
    this.kept.forEach((isKept, column) => {
      if (isKept === 1)
        rows.set(
          column,
          this.rows.value.slice(column * units, (column + 1) * units).map((cell) => cell * GAIN),
        );
    });
    const shared = (topic: number, own: number, any: number) => own + (this.share.value[topic] as number) * any;
    const weight = (output: number, unit: number) => this.output.value[output * units + unit] as number;
    return {
      rows,
      hidden: this.hidden.value,
      bias: this.targets.map((_, topic) =>
        shared(topic, this.bias.value[topic] as number, this.bias.value[topics] as number),
      ),
      output: this.targets.map((_, topic) =>
        Array.from({ length: units }, (__, unit) => shared(topic, weight(topic, unit), weight(topics, unit))),
      ),
    };
  }

  private drawn(from: Int32Array): number {
    return from[Math.floor(this.random.next() * from.length)] as number;
  }

  /** Adds one row, or a mixture of two, to the gradients of a batch. */
  private learn(row: number, other: number, batch: number): void {
    const gain = other === ALONE ? GAIN : GAIN * HALF;
    this.level.set(this.hidden.value);
    this.entries.length = 0;
    this.enter(row, gain);
    if (other !== ALONE) this.enter(other, gain);
    this.forward();
    if (this.judge(row, other, batch)) this.backward(gain);
  }

  /** Adds the features of a row to the hidden layer. */
  private enter(row: number, gain: number): void {
    const { units, level, entries, random } = this;
    const { begins, index, value } = this.matrix;
    const rows = this.rows.value;
    for (let entry = begins[row] as number; entry < (begins[row + 1] as number); entry += 1) {
      const column = index[entry] as number;
      if (this.kept[column] === 0 || random.next() < this.dropout.features) continue;
      entries.push(entry);
      const amount = gain * (value[entry] as number);
      const begin = column * units;
      for (let unit = 0; unit < units; unit += 1) {
        level[unit] = (level[unit] as number) + amount * (rows[begin + unit] as number);
      }
    }
  }

  private forward(): void {
    const { units, level, score, random } = this;
    const output = this.output.value;
    const left = 1 / (1 - this.dropout.units);
    for (let unit = 0; unit < units; unit += 1) {
      const on = (level[unit] as number) > 0 && random.next() >= this.dropout.units;
      level[unit] = on ? (level[unit] as number) * left : 0;
    }
    score.set(this.bias.value);
    for (let at = 0; at < score.length; at += 1) {
      let sum = score[at] as number;
      for (let unit = 0; unit < units; unit += 1) {
        sum += (level[unit] as number) * (output[at * units + unit] as number);
      }
      score[at] = sum;
    }
  }

  /** Notes how far each output is off. False where none is, so that there is nothing to learn. */
  private judge(row: number, other: number, batch: number): boolean {
    const { topics, score, error } = this;
    const any = score[topics] as number;
    const share = this.share.value;
    let isAny = 0;
    let isOff = false;
    let anyError = 0;
    for (let topic = 0; topic < topics; topic += 1) {
      const target = this.targetOf(topic, row, other);
      error[topic] = 0;
      if (target === 1) isAny = 1;
      else if (target === NO_TARGET && isAny === 0) isAny = NO_TARGET;
      if (target === NO_TARGET) continue;
      const off = sigmoid((score[topic] as number) + (share[topic] as number) * any) - target;
      if (Math.abs(off) < SMALL) continue;
      isOff = true;
      error[topic] = off / batch;
      anyError += (off / batch) * (share[topic] as number);
      this.share.gradient[topic] = (this.share.gradient[topic] as number) + (off / batch) * any;
    }
    if (isAny !== NO_TARGET) anyError += (sigmoid(any) - isAny) / batch;
    error[topics] = anyError;
    return isOff || Math.abs(anyError) * batch > SMALL;
  }

  private targetOf(topic: number, row: number, other: number): number {
    const targets = this.targets[topic] as Uint8Array;
    const own = targets[row] as number;
    if (other === ALONE || own === 1) return own;
    return targets[other] === 0 ? own : (targets[other] as number);
  }

  private backward(gain: number): void {
    const { units, level, error, back, entries } = this;
    const { index, value } = this.matrix;
    const output = this.output.value;
    const ofOutput = this.output.gradient;
    const ofRows = this.rows.gradient;
    const left = 1 / (1 - this.dropout.units);
    back.fill(0);
    for (let at = 0; at < error.length; at += 1) {
      const off = error[at] as number;
      if (off === 0) continue;
      this.bias.gradient[at] = (this.bias.gradient[at] as number) + off;
      for (let unit = 0; unit < units; unit += 1) {
        const cell = at * units + unit;
        back[unit] = (back[unit] as number) + off * (output[cell] as number);
        ofOutput[cell] = (ofOutput[cell] as number) + off * (level[unit] as number);
      }
    }
    for (let unit = 0; unit < units; unit += 1) {
      const slope = (level[unit] as number) > 0 ? (back[unit] as number) * left : 0;
      back[unit] = slope;
      this.hidden.gradient[unit] = (this.hidden.gradient[unit] as number) + slope;
    }
    for (const entry of entries) {
      const column = index[entry] as number;
      const amount = gain * (value[entry] as number);
      const begin = column * units;
      this.rows.touch(column);
      for (let unit = 0; unit < units; unit += 1) {
        ofRows[begin + unit] = (ofRows[begin + unit] as number) + amount * (back[unit] as number);
      }
    }
  }
}
