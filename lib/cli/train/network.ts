import { ALONE, type Dropout, GAIN, Layers } from './layers.ts';
import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';

export interface NetworkOptions {
  /** Hidden units. */
  readonly units: number;
  /** So many features keep their row. */
  readonly features: number;
  /** Times that all examples are gone through: with every feature, then with those that are kept. */
  readonly epochs: { readonly all: number; readonly kept: number };
  readonly dropout: Dropout;
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
/** What the rate falls to from one time to the next, and what it begins with in the second run. */
const DECAY = 0.7;
const SECOND = 1 / 2;
/** So many of the mixtures are of a row with a claim and any other, the rest of two rows with claims. */
const WITH_ANY = 0.25;

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
  fit.run(options.epochs.kept, SECOND);
  return fit.network();
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

  /** Leaves out all features but so many, those that move the hidden layer most over all examples. */
  keep(count: number): void {
    const { units, rows, kept } = this.layers;
    const { columns, index, value } = this.matrix;
    const weight = new Float64Array(columns);
    index.forEach((column, at) => {
      weight[column] = (weight[column] as number) + (value[at] as number) ** 2;
    });
    const moves = Float64Array.from(weight, (sum, column) => {
      let square = 0;
      for (const cell of rows.value.subarray(column * units, (column + 1) * units)) square += cell * cell;
      return Math.sqrt(sum * square);
    });
    const order = Array.from(moves.keys()).sort((a, b) => (moves[b] as number) - (moves[a] as number));
    kept.fill(0);
    for (const column of order.slice(0, count)) kept[column] = 1;
  }

  network(): Network {
    const { topics } = this;
    const { units, hidden, output, bias, share, kept, rows: all } = this.layers;
    const rows = new Map<number, Float32Array>();
    kept.forEach((isKept, column) => {
      if (isKept === 1)
        rows.set(
          column,
          all.value.slice(column * units, (column + 1) * units).map((cell) => cell * GAIN),
        );
    });
    const shared = (topic: number, own: number, any: number) => own + (share.value[topic] as number) * any;
    const weight = (at: number, unit: number) => output.value[at * units + unit] as number;
    return {
      rows,
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
