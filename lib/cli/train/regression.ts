import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';

const EPOCHS = 8;
const ALPHA = 0.6;
const BETA = 0.1;
const BIAS_AT_START = -3;
/** Errors below this teach nothing worth the time. */
const SMALL = 1e-3;

export interface Regression {
  /** By column. */
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * A logistic regression, fitted by FTRL-Proximal (McMahan and others, "Ad click prediction", 2013), which leaves most
 * weights at nought. A second run then fits the weights that are left, which the penalty had held too small. The same
 * rows give the same weights.
 * @param targets by row: 0 or 1
 * @param sparsity the L1 penalty: the higher, the fewer weights
 * @param polish the L1 penalty of the second run
 */
export function fitLogistic(matrix: Matrix, targets: Uint8Array, sparsity: number, polish: number): Regression {
  const { weights } = run(matrix, targets, sparsity);
  return run(
    matrix,
    targets,
    polish,
    Uint8Array.from(weights, (weight) => (weight === 0 ? 1 : 0)),
  );
}

function run(matrix: Matrix, targets: Uint8Array, sparsity: number, barred?: Uint8Array): Regression {
  const { begins, index, value } = matrix;
  const weights = new Float32Array(matrix.columns);
  const z = new Float32Array(weights.length);
  const n = new Float32Array(weights.length);
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const random = new Random(2);
  let bias = BIAS_AT_START;
  let biasSquares = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    random.shuffle(order);
    for (const row of order) {
      const end = begins[row + 1] as number;
      let score = bias;
      for (let entry = begins[row] as number; entry < end; entry += 1) {
        score += (value[entry] as number) * (weights[index[entry] as number] as number);
      }
      const error = 1 / (1 + Math.exp(-score)) - (targets[row] as number);
      if (Math.abs(error) < SMALL) continue;
      biasSquares += error * error;
      bias -= (ALPHA * error) / Math.sqrt(biasSquares);
      for (let entry = begins[row] as number; entry < end; entry += 1) {
        const at = index[entry] as number;
        if (barred?.[at]) continue;
        const gradient = error * (value[entry] as number);
        const before = n[at] as number;
        const after = before + gradient * gradient;
        const rate = (Math.sqrt(after) - Math.sqrt(before)) / ALPHA;
        const sum = (z[at] as number) + gradient - rate * (weights[at] as number);
        z[at] = sum;
        n[at] = after;
        const over = Math.abs(sum) - sparsity;
        weights[at] = over <= 0 ? 0 : (-Math.sign(sum) * over) / ((BETA + Math.sqrt(after)) / ALPHA);
      }
    }
  }
  return { weights, bias };
}
