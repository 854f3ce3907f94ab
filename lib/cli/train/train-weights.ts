import { KEY_BITS, type LearnedData, stanceKeys } from '../../detect/learned.ts';
import type { Example } from './examples.ts';
import { mixturesOf } from './mixtures.ts';
import { type Fit, fitLogistic, type Matrix, NO_TARGET } from './regression.ts';
import { encodeTable } from './table.ts';

export interface TrainOptions {
  /** L1 penalty: the higher, the fewer weights. */
  readonly sparsity: number;
  /** The L1 penalty of the second run, over the weights that the first has left. */
  readonly polish: number;
  /** Log-odds from which a claim is found. */
  readonly threshold: number;
  /** Weights smaller than this, times what their feature counts for, are dropped. */
  readonly smallest: number;
  /** A feature has to stand in so many sentences. */
  readonly least: number;
  /** Pairs of sentences that are learnt from as one, for each sentence. */
  readonly mixtures: number;
}

/**
 * Chosen on labelled pages left out of training. Twice as many weights find half a claim more in a hundred, half as many
 * one less. A lower threshold finds more and is wrong more often: at 0.2 nine in ten are right on plain pages.
 */
export const DEFAULTS: TrainOptions = {
  sparsity: 4,
  polish: 0.2,
  threshold: 0.2,
  smallest: 0.1,
  least: 2,
  mixtures: 0.3,
};

/** So many of the sentences with claims may be taken for sentences without any at the first look. */
const LOST = 0.002;

/** Learns the weights of all topics, and those of the stance, from labelled sentences. */
export function trainWeights(
  examples: readonly Example[],
  options: TrainOptions = DEFAULTS,
): Omit<LearnedData, 'learntFrom'> {
  const topics = [...new Set(examples.flatMap(({ required }) => [...required.keys()]))].sort();
  const columns = columnsOf(examples, options.least);
  const mixed = [...examples, ...mixturesOf(examples, options.mixtures)];
  const matrix = matrixOf(mixed, columns, () => []);
  const targets = topics.map((topic) =>
    Uint8Array.from(mixed, ({ required, optional }) => (required.has(topic) ? 1 : optional.has(topic) ? NO_TARGET : 0)),
  );
  const fit = fitLogistic(matrix, targets, options.sparsity, options.polish);
  const stance = fitStance(examples, topics, columns, options);
  const rows = new Map<number, [number, number][]>();
  const note = (key: number, index: number, weight: number): void => {
    if (Math.abs(weight) < options.smallest) return;
    const short = key >>> (32 - KEY_BITS);
    const row = rows.get(short);
    if (!row) rows.set(short, [[index, weight]]);
    else if (!row.some(([known]) => known === index)) row.push([index, weight]);
  };
  for (const [key, column] of columns) {
    for (let output = 0; output < fit.outputs; output += 1) {
      note(key, output, fit.weights[column * fit.outputs + output] as number);
    }
    note(key, fit.outputs, stance.weights[column] as number);
  }
  for (const [key, weight] of stance.own) note(key, fit.outputs, weight);
  const { scale, table } = encodeTable(rows);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    topics,
    bias: [...fit.bias, stance.bias].map(round),
    share: [...fit.share].map(round),
    threshold: topics.map(() => options.threshold),
    least: round(leastOf(fit, matrix, options.threshold)),
    scale: round(scale),
    table,
  };
}

/** The score for "any claim" below which next to none of the claims are found. */
function leastOf(fit: Fit, { rows, begins, index, value }: Matrix, threshold: number): number {
  const { weights, outputs, bias, share } = fit;
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const scores = Float64Array.from(bias);
    for (let e = begins[row] as number; e < (begins[row + 1] as number); e += 1) {
      const base = (index[e] as number) * outputs;
      for (let o = 0; o < outputs; o += 1) {
        scores[o] = (scores[o] as number) + (value[e] as number) * (weights[base + o] as number);
      }
    }
    const any = scores[outputs - 1] as number;
    if (share.some((part, topic) => (scores[topic] as number) + part * any > threshold)) found.push(any);
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length * LOST)] ?? Number.NEGATIVE_INFINITY;
}

/** Columns of the features that stand in enough sentences, by key. */
function columnsOf(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const columns = new Map<number, number>();
  for (const [key, count] of counts) if (count >= least) columns.set(key, columns.size);
  return columns;
}

function matrixOf(
  examples: readonly Example[],
  columns: ReadonlyMap<number, number>,
  more: (example: Example) => readonly number[],
): Matrix {
  const begins = new Int32Array(examples.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  examples.forEach((example, row) => {
    example.keys.forEach((key, i) => {
      const column = columns.get(key);
      if (column === undefined) return;
      index.push(column);
      value.push(example.values[i] as number);
    });
    for (const column of more(example)) {
      index.push(column);
      value.push(1);
    }
    begins[row + 1] = index.length;
  });
  return {
    rows: examples.length,
    columns: columns.size,
    begins,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
  };
}

/** One regression over all labelled pairs of sentence and topic: does the sentence deny the topic? */
function fitStance(
  examples: readonly Example[],
  topics: readonly string[],
  columns: ReadonlyMap<number, number>,
  options: TrainOptions,
): { weights: Float32Array; bias: number; own: Map<number, number> } {
  const all = new Map(columns);
  const pairs = examples.flatMap((example) =>
    topics
      .filter((topic) => example.required.has(topic))
      .map((topic) => ({ ...example, own: stanceKeys(topic, example.rules.get(topic) ?? 'none'), topic })),
  );
  const extra = new Set(pairs.flatMap(({ own }) => own));
  for (const key of extra) all.set(key, all.size);
  const matrix = matrixOf(pairs, all, (pair) =>
    (pair as (typeof pairs)[number]).own.map((key) => all.get(key) as number),
  );
  const targets = Uint8Array.from(pairs, ({ required, topic }) => (required.get(topic) === 'denies' ? 1 : 0));
  const { weights, bias } = fitLogistic(matrix, [targets], options.sparsity, options.polish);
  return {
    weights,
    bias: bias[0] as number,
    own: new Map([...extra].map((key) => [key, weights[all.get(key) as number] as number])),
  };
}
