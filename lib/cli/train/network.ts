import { ALONE, type Dropout, GAIN, Layers } from './layers.ts';
import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';
import { type RoundedRow, Rounding } from './rounding.ts';

export interface NetworkOptions {
  /** Hidden units. */
  readonly units: number;
  /** How coarsely rows are rounded, see `Rounding`: the coarser, the less room they take. */
  readonly coarseness: number;
  /** Times that all examples are gone through: with exact rows, then with rounded ones. */
  readonly epochs: { readonly exact: number; readonly rounded: number };
  readonly dropout: Dropout;
  /** Pairs of rows that are learnt from as one, for each row. */
  readonly mixtures: number;
}

export interface Network {
  /** By column: the rows that are not all noughts. */
  readonly rows: ReadonlyMap<number, RoundedRow>;
  /** What a step of a row of level 1 stands for. */
  readonly step: number;
  readonly hidden: Float32Array;
  /** By topic. */
  readonly bias: number[];
  readonly output: number[][];
}

const BATCH = 256;
const RATE = 0.01;
/** What the rate falls to from one time to the next, and what it begins with in the second run. */
const DECAY = 0.7;
const SECOND = 1 / 2;
/** So many of the mixtures are of a row with a claim and any other, the rest of two rows with claims. */
const WITH_ANY = 0.25;

/**
 * A network with one hidden layer, fitted by Adam with dropout (Srivastava and others, 2014). One output more tells "any
 * claim", whose score each topic adds to its own in a share that is learnt too: what makes a sentence a claim at all is
 * learnt once, from all topics (multi-task learning by a shared term: Evgeniou and Pontil, 2004). Then the rows are rounded,
 * and all is fitted on around that. The same rows give the same network.
 *
 * Beside the rows, pairs of them are read as one: sentences with several claims are rarer in the labelled text than on real
 * pages, and what has been seen alone has to be found in company (after mixup: Zhang and others, 2018, here with the
 * targets of both).
 * @param targets by topic and row: 0, 1 or NO_TARGET
 */
export function fitNetwork(matrix: Matrix, targets: readonly Uint8Array[], options: NetworkOptions): Network {
  const fit = new Fit(matrix, targets, options);
  fit.run(options.epochs.exact, 1);
  const { step } = fit.round(options.coarseness);
  fit.run(options.epochs.rounded, SECOND);
  return { step, ...fit.network() };
}

class Fit {
  private readonly matrix: Matrix;
  private readonly mixtures: number;
  /** Rows with a claim. */
  private readonly claims: Int32Array;
  private readonly topics: number;
  private readonly random = new Random(1);
  private readonly layers: Layers;

  constructor(matrix: Matrix, targets: readonly Uint8Array[], { units, dropout, mixtures }: NetworkOptions) {
    this.matrix = matrix;
    this.mixtures = mixtures;
    this.topics = targets.length;
    const rows = Int32Array.from({ length: matrix.rows }, (_, row) => row);
    this.claims = rows.filter((row) => targets.some((target) => target[row] === 1));
    this.layers = new Layers(matrix, targets, units, dropout, this.random);
  }

  /** Goes through all examples so many times. */
  run(epochs: number, speed: number): void {
    const order = Int32Array.from({ length: this.matrix.rows }, (_, row) => row);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const rate = speed * RATE * DECAY ** epoch;
      this.random.shuffle(order);
      for (let begin = 0; begin < order.length; begin += BATCH) {
        const batch = order.subarray(begin, begin + BATCH);
        const mixed = this.claims.length > 0 ? Math.floor(this.mixtures * batch.length) : 0;
        const size = batch.length + mixed;
        for (const row of batch) this.layers.learn(row, ALONE, size);
        for (let i = 0; i < mixed; i += 1) {
          const other = this.random.next() < WITH_ANY ? this.drawn(order) : this.drawn(this.claims);
          this.layers.learn(this.drawn(this.claims), other, size);
        }
        this.layers.step(rate);
      }
    }
  }

  /** From now on rows are rounded. What a step of level 1 stands for, in the sum of a sentence. */
  round(coarseness: number): { step: number } {
    const { rows, units } = this.layers;
    const rounding = new Rounding(rows.value, units, this.matrix, coarseness);
    this.layers.roundBy(rounding);
    return { step: rounding.largest * GAIN };
  }

  network(): Omit<Network, 'step'> {
    const { topics } = this;
    const { units, hidden, output, bias, share } = this.layers;
    const shared = (topic: number, own: number, any: number) => own + (share.value[topic] as number) * any;
    const weight = (at: number, unit: number) => output.value[at * units + unit] as number;
    return {
      rows: this.layers.roundedRows(),
      hidden: hidden.value,
      bias: Array.from({ length: topics }, (_, topic) =>
        shared(topic, bias.value[topic] as number, bias.value[topics] as number),
      ),
      output: Array.from({ length: topics }, (_, topic) =>
        Array.from({ length: units }, (__, unit) => shared(topic, weight(topic, unit), weight(topics, unit))),
      ),
    };
  }

  private drawn(from: Int32Array): number {
    return from[Math.floor(this.random.next() * from.length)] as number;
  }
}
