/** Rows of features as columns: row i holds entries `begins[i]` up to `begins[i + 1]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly begins: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** Rows with this target are left out. */
export const NO_TARGET = 2;

const EPOCHS = 12;
const ALPHA = 0.6;
const BETA = 0.1;
const BIAS_AT_START = -3;

export interface Fit {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Logistic regression by FTRL-Proximal (McMahan and others, "Ad click prediction", 2013), which leaves most weights
 * at nought. The order of rows is drawn from a fixed seed: the same rows give the same weights.
 * A second run without the penalty then fits the weights that are left, which the penalty had held too small.
 * @param sparsity the L1 penalty: the higher, the fewer weights
 */
export function fitLogistic(matrix: Matrix, targets: Uint8Array, sparsity: number, polish: number): Fit {
  const chosen = run(matrix, targets, sparsity);
  const barred = Uint8Array.from(chosen.weights, (weight) => (weight === 0 ? 1 : 0));
  return run(matrix, targets, polish, barred);
}

function run(matrix: Matrix, targets: Uint8Array, sparsity: number, barred?: Uint8Array): Fit {
  const { begins, index, value } = matrix;
  const weights = new Float32Array(matrix.columns);
  const z = new Float64Array(matrix.columns);
  const n = new Float64Array(matrix.columns);
  let bias = BIAS_AT_START;
  let biasSquares = 1;
  const order = Int32Array.from({ length: matrix.rows }, (_, i) => i).filter((row) => targets[row] !== NO_TARGET);
  let seed = 12345;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      const j = (seed >>> 0) % (i + 1);
      const held = order[i] as number;
      order[i] = order[j] as number;
      order[j] = held;
    }
    for (const row of order) {
      const begin = begins[row] as number;
      const end = begins[row + 1] as number;
      let score = bias;
      for (let e = begin; e < end; e += 1) score += (weights[index[e] as number] as number) * (value[e] as number);
      const error = 1 / (1 + Math.exp(-score)) - (targets[row] as number);
      if (Math.abs(error) < 1e-3) continue;
      for (let e = begin; e < end; e += 1) {
        const column = index[e] as number;
        if (barred?.[column]) continue;
        const gradient = error * (value[e] as number);
        const before = n[column] as number;
        const after = before + gradient * gradient;
        const rate = (Math.sqrt(after) - Math.sqrt(before)) / ALPHA;
        const sum = (z[column] as number) + gradient - rate * (weights[column] as number);
        z[column] = sum;
        n[column] = after;
        const over = Math.abs(sum) - sparsity;
        weights[column] = over <= 0 ? 0 : (-Math.sign(sum) * over) / ((BETA + Math.sqrt(after)) / ALPHA);
      }
      biasSquares += error * error;
      bias -= (ALPHA * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}
