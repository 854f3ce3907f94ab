import { KEY_BITS, type LearnedData, stanceKeys } from '../../detect/learned.ts';
import { LARGEST, type TableEntry } from '../../detect/weight-table.ts';
import type { Example } from './examples.ts';
import { NO_TARGET } from './layers.ts';
import { columnsOf, matrixOf } from './matrix.ts';
import { fitNetwork, type NetworkOptions } from './network.ts';
import { fitLogistic } from './regression.ts';
import { encodeWithin } from './table.ts';

interface TrainOptions {
  readonly network: NetworkOptions;
  /** L1 penalties of the regression that tells the stance: of its first run, and of the one that polishes. */
  readonly stance: { readonly sparsity: number; readonly polish: number };
  /** Log-odds from which a claim is found. */
  readonly threshold: number;
  /** So much more makes a claim a clear one. */
  readonly clear: number;
  /** A feature has to stand in so many sentences. */
  readonly least: number;
}

/** Chosen on labelled pages left out of training. A lower threshold finds more and is wrong more often. */
export const DEFAULTS: TrainOptions = {
  network: {
    units: 64,
    coarseness: 2.52,
    epochs: { exact: 5, rounded: 3 },
    dropout: { features: 0.2, units: 0.3 },
    mixtures: 0.3,
  },
  stance: { sparsity: 4, polish: 0.2 },
  threshold: 0.6,
  clear: 1.45,
  least: 2,
};

/** Weights of the stance below this, of LARGEST.stance, decide little and take room: they are left out. */
const LEAST_STANCE = 9;

/** The learned part is to stay below 300 kB. */
const MOST_BYTES = 299_900;

/** Learns the weights of all topics, and those of the stance, from labelled sentences. */
export function trainWeights(
  examples: readonly Example[],
  options: TrainOptions = DEFAULTS,
): Omit<LearnedData, 'learntFrom'> {
  const topics = [...new Set(examples.flatMap(({ required }) => [...required.keys()]))].sort();
  const columns = columnsOf(examples, options.least);
  const targets = topics.map((topic) =>
    Uint8Array.from(examples, ({ required, optional }) =>
      required.has(topic) ? 1 : optional.has(topic) ? NO_TARGET : 0,
    ),
  );
  const network = fitNetwork(matrixOf(examples, columns), targets, options.network);
  const stance = fitStance(examples, topics, columns, options.stance);
  const largest = [...stance.weights.values()].reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const entries = new Map<number, TableEntry>();
  // Where two features share a key, the first has it.
  for (const [key, weight] of stance.weights) {
    const row = network.rows.get(columns.get(key) ?? -1);
    const short = key >>> (32 - KEY_BITS);
    if (entries.get(short)?.level) continue;
    const inSteps = largest === 0 ? 0 : Math.round((weight / largest) * LARGEST.stance);
    const ofStance = Math.abs(inSteps) < LEAST_STANCE ? 0 : inSteps;
    entries.set(short, { ...(row ?? { level: 0, cells: new Int8Array() }), stance: ofStance });
  }
  return {
    topics,
    threshold: options.threshold,
    clear: options.clear,
    hidden: Array.from(network.hidden, rounded),
    bias: network.bias.map(rounded),
    output: network.output.map((weights) => weights.map(rounded)),
    step: network.step,
    stance: { bias: rounded(stance.bias), scale: largest },
    table: encodeWithin(entries, options.network.units, MOST_BYTES),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** One regression over all labelled pairs of sentence and topic: does the sentence deny the topic? By feature. */
function fitStance(
  examples: readonly Example[],
  topics: readonly string[],
  columns: ReadonlyMap<number, number>,
  { sparsity, polish }: TrainOptions['stance'],
): { weights: Map<number, number>; bias: number } {
  const pairs = examples.flatMap((example) =>
    topics
      .filter((topic) => example.required.has(topic))
      .map((topic) => ({ example, topic, own: stanceKeys(topic, example.rules.get(topic) ?? 'none') })),
  );
  const all = new Map(columns);
  for (const { own } of pairs) for (const key of own) if (!all.has(key)) all.set(key, all.size);
  const matrix = matrixOf(
    pairs.map(({ example }) => example),
    all,
    (at) => (pairs[at]?.own ?? []).map((key) => all.get(key) as number),
  );
  const targets = Uint8Array.from(pairs, ({ example, topic }) => (example.required.get(topic) === 'denies' ? 1 : 0));
  const { weights, bias } = fitLogistic(matrix, targets, sparsity, polish);
  return { weights: new Map([...all].map(([key, column]) => [key, weights[column] as number])), bias };
}
