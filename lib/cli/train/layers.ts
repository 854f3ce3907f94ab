import { Parameters } from './adam.ts';
import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';
import type { RoundedRow, Rounding } from './rounding.ts';

/** Rows with this target are left out. */
export const NO_TARGET = 2;
/** In place of a second row. */
export const ALONE = -1;

/** Shares that are left out at random while the layers learn. */
export interface Dropout {
  readonly features: number;
  readonly units: number;
}

/** Values of features are small, since those of a sentence make up a row of length 1. */
export const GAIN = 3;
/** What each row of a mixture counts for: as much as in a sentence twice as long. */
const HALF = Math.SQRT1_2;
const START = { row: 0.3, output: 0.1, bias: -3, share: 0.5 };
/** The layer above the rows learns so much more slowly. */
const SLOWER = 1 / 3;
/** Errors below this teach nothing worth the time. */
const SMALL = 1e-5;

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Rows of features, a hidden layer that is their sum with what is below nought cut off, and outputs that weigh its units:
 * one a topic, and as the last one for "any claim", whose score each topic adds to its own in a share.
 */
export class Layers {
  readonly units: number;
  readonly rows: Parameters;
  readonly hidden: Parameters;
  /** By output, then unit. */
  readonly output: Parameters;
  readonly bias: Parameters;
  readonly share: Parameters;
  /** Once rows are rounded: how, and the rounded ones. */
  private rounding: { readonly by: Rounding; readonly rows: Float32Array } | undefined;
  private readonly matrix: Matrix;
  private readonly targets: readonly Uint8Array[];
  private readonly dropout: Dropout;
  private readonly random: Random;
  private readonly topics: number;
  private readonly level: Float64Array;
  private readonly error: Float64Array;
  private readonly back: Float64Array;
  private readonly score: Float64Array;
  private readonly entries: number[] = [];

  /** @param targets by topic and row: 0, 1 or NO_TARGET */
  constructor(matrix: Matrix, targets: readonly Uint8Array[], units: number, dropout: Dropout, random: Random) {
    this.matrix = matrix;
    this.targets = targets;
    this.dropout = dropout;
    this.random = random;
    this.units = units;
    this.topics = targets.length;
    const outputs = targets.length + 1;
    const drawn = (count: number, spread: number) =>
      Float32Array.from({ length: count }, () => spread * random.normal());
    this.rows = new Parameters(drawn(matrix.columns * units, START.row), units);
    this.hidden = new Parameters(new Float32Array(units));
    this.output = new Parameters(drawn(outputs * units, START.output));
    this.bias = new Parameters(new Float32Array(outputs).fill(START.bias));
    this.share = new Parameters(new Float32Array(targets.length).fill(START.share));
    this.level = new Float64Array(units);
    this.back = new Float64Array(units);
    this.error = new Float64Array(outputs);
    this.score = new Float64Array(outputs);
  }

  /**
   * Adds one row, or a mixture of it with another, to the gradients.
   * @param other the second row, or ALONE
   * @param batch so many rows and mixtures make a step
   */
  learn(row: number, other: number, batch: number): void {
    const gain = other === ALONE ? GAIN : GAIN * HALF;
    this.level.set(this.hidden.value);
    this.entries.length = 0;
    this.enter(row, gain);
    if (other !== ALONE) this.enter(other, gain);
    this.forward();
    if (this.judge(row, other, batch)) this.backward(gain);
  }

  /** Moves all numbers against their gradients. */
  step(rate: number): void {
    this.rows.step(rate, this.rounding && this.round);
    for (const parameters of [this.hidden, this.output, this.bias, this.share]) {
      parameters.touch(0);
      parameters.step(rate * SLOWER);
    }
  }

  /**
   * From now on sentences meet rounded rows, while the exact ones go on learning from how far the outputs are off ("straight
   * through": Bengio, Léonard and Courville, 2013).
   */
  roundBy(rounding: Rounding): void {
    this.rounding = { by: rounding, rows: new Float32Array(this.rows.value.length) };
    for (let column = 0; column < this.matrix.columns; column += 1) this.round(column);
  }

  /** By column: the rounded rows that are not all noughts. */
  roundedRows(): Map<number, RoundedRow> {
    const rows = new Map<number, RoundedRow>();
    for (let column = 0; column < this.matrix.columns; column += 1) {
      const row = this.rounding?.by.whole(column, this.rowOf(this.rows.value, column));
      if (row) rows.set(column, row);
    }
    return rows;
  }

  private readonly round = (column: number): void => {
    const { rounding } = this;
    rounding?.by.round(column, this.rowOf(this.rows.value, column), this.rowOf(rounding.rows, column));
  };

  private rowOf(rows: Float32Array, column: number): Float32Array {
    return rows.subarray(column * this.units, (column + 1) * this.units);
  }

  /** Adds the features of a row to the hidden layer. */
  private enter(row: number, gain: number): void {
    const { units, level, entries, random } = this;
    const { begins, index, value } = this.matrix;
    const rows = this.rounding?.rows ?? this.rows.value;
    for (let entry = begins[row] as number; entry < (begins[row + 1] as number); entry += 1) {
      const column = index[entry] as number;
      if (random.next() < this.dropout.features) continue;
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
