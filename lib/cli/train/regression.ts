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

/**
 * The lowest weight of a topic: in a sentence with several claims the words of each speak against all others, and many
 * such words would outweigh the one that says it.
 */
const LOWEST = -0.7;
const EPOCHS = 8;
const ALPHA = 0.6;
const BETA = 0.1;
const BIAS_AT_START = -3;
const SHARE_AT_START = 0.5;
const SHARE_RATE = 0.05;
/** Errors below this teach nothing worth the time. */
const SMALL = 1e-3;

export interface Fit {
  /** By column, then output. */
  readonly weights: Float32Array;
  readonly outputs: number;
  /** By output. */
  readonly bias: Float64Array;
  /** By target: how much of the last output's score is added to its own. */
  readonly share: Float64Array;
}

/**
 * Logistic regressions, one a target, and as the last output one more for "any of them", whose score each target adds
 * to its own in a share that is learnt too: what makes a sentence a claim at all is learnt once, from all targets
 * (multi-task learning by a shared term: Evgeniou and Pontil, 2004). A single target has no such output.
 *
 * Fitted by FTRL-Proximal (McMahan and others, "Ad click prediction", 2013), which leaves most weights at nought. The
 * order of rows is drawn from a fixed seed: the same rows give the same weights. A second run then fits the weights that
 * are left, which the penalty had held too small.
 * @param targets by target and row: 0, 1 or NO_TARGET
 * @param sparsity the L1 penalty: the higher, the fewer weights
 * @param polish the L1 penalty of the second run
 */
export function fitLogistic(matrix: Matrix, targets: readonly Uint8Array[], sparsity: number, polish: number): Fit {
  const chosen = run(matrix, targets, sparsity);
  const barred = Uint8Array.from(chosen.weights, (weight) => (weight === 0 ? 1 : 0));
  return run(matrix, targets, polish, barred);
}

/** 1 where any target is, 0 where none could be, else NO_TARGET. */
function anyOf(targets: readonly Uint8Array[], row: number): number {
  let open = false;
  for (const target of targets) {
    if (target[row] === 1) return 1;
    if (target[row] === NO_TARGET) open = true;
  }
  return open ? NO_TARGET : 0;
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

function run(matrix: Matrix, targets: readonly Uint8Array[], sparsity: number, barred?: Uint8Array): Fit {
  const { begins, index, value } = matrix;
  const count = targets.length;
  const shared = count > 1;
  const outputs = shared ? count + 1 : count;
  const topics = shared ? count : 0;
  const weights = new Float32Array(matrix.columns * outputs);
  const z = new Float32Array(weights.length);
  const n = new Float32Array(weights.length);
  const bias = new Float64Array(outputs).fill(BIAS_AT_START);
  const biasSquares = new Float64Array(outputs).fill(1);
  const share = new Float64Array(count).fill(shared ? SHARE_AT_START : 0);
  const shareSquares = new Float64Array(count).fill(1);
  const scores = new Float64Array(outputs);
  const errors = new Float64Array(outputs);
  const wrong: number[] = [];
  const order = Int32Array.from({ length: matrix.rows }, (_, i) => i);
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
      scores.set(bias);
      for (let e = begin; e < end; e += 1) {
        const base = (index[e] as number) * outputs;
        const amount = value[e] as number;
        for (let o = 0; o < outputs; o += 1) scores[o] = (scores[o] as number) + amount * (weights[base + o] as number);
      }
      const any = shared ? (scores[count] as number) : 0;
      let anyError = 0;
      if (shared) {
        const target = anyOf(targets, row);
        if (target !== NO_TARGET) anyError = sigmoid(any) - target;
      }
      for (let t = 0; t < count; t += 1) {
        const target = (targets[t] as Uint8Array)[row] as number;
        errors[t] = 0;
        if (target === NO_TARGET) continue;
        const error = sigmoid((scores[t] as number) + (share[t] as number) * any) - target;
        errors[t] = error;
        if (!shared || Math.abs(error) < SMALL) continue;
        anyError += error * (share[t] as number);
        const slope = error * any;
        shareSquares[t] = (shareSquares[t] as number) + slope * slope;
        share[t] = (share[t] as number) - (SHARE_RATE * slope) / Math.sqrt(shareSquares[t] as number);
      }
      if (shared) errors[count] = anyError;
      wrong.length = 0;
      for (let o = 0; o < outputs; o += 1) {
        const error = errors[o] as number;
        if (Math.abs(error) < SMALL) continue;
        wrong.push(o);
        biasSquares[o] = (biasSquares[o] as number) + error * error;
        bias[o] = (bias[o] as number) - (ALPHA * error) / Math.sqrt(biasSquares[o] as number);
      }
      if (wrong.length === 0) continue;
      for (let e = begin; e < end; e += 1) {
        const base = (index[e] as number) * outputs;
        const amount = value[e] as number;
        for (const o of wrong) {
          const at = base + o;
          if (barred?.[at]) continue;
          const gradient = (errors[o] as number) * amount;
          const before = n[at] as number;
          const after = before + gradient * gradient;
          const rate = (Math.sqrt(after) - Math.sqrt(before)) / ALPHA;
          const sum = (z[at] as number) + gradient - rate * (weights[at] as number);
          z[at] = sum;
          n[at] = after;
          const over = Math.abs(sum) - sparsity;
          const weight = over <= 0 ? 0 : (-Math.sign(sum) * over) / ((BETA + Math.sqrt(after)) / ALPHA);
          weights[at] = o < topics ? Math.max(LOWEST, weight) : weight;
        }
      }
    }
  }
  return { weights, outputs, bias, share };
}
