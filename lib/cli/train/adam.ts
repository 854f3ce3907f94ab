const FIRST = 0.9;
const SECOND = 0.999;
const TINY = 1e-8;

/** Numbers that are learnt by Adam (Kingma and Ba, 2015), block by block: only blocks with a gradient are moved. */
export class Parameters {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  private readonly block: number;
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;
  private steps = 0;

  /** @param block so many numbers are moved together */
  constructor(value: Float32Array, block = value.length) {
    this.value = value;
    this.block = block;
    this.gradient = new Float32Array(value.length);
    this.mean = new Float32Array(value.length);
    this.square = new Float32Array(value.length);
    this.isTouched = new Uint8Array(value.length / block);
  }

  /** Says that a block's gradient is being added to. */
  touch(block: number): void {
    if (this.isTouched[block] === 1) return;
    this.isTouched[block] = 1;
    this.touched.push(block);
  }

  /**
   * Moves the touched blocks against their gradient, which is nought afterwards.
   * @param moved called with each of them
   */
  step(rate: number, moved?: (block: number) => void): void {
    this.steps += 1;
    const { value, gradient, mean, square } = this;
    const pace = (rate * Math.sqrt(1 - SECOND ** this.steps)) / (1 - FIRST ** this.steps);
    for (const block of this.touched) {
      this.isTouched[block] = 0;
      for (let at = block * this.block; at < (block + 1) * this.block; at += 1) {
        const slope = gradient[at] as number;
        gradient[at] = 0;
        const first = FIRST * (mean[at] as number) + (1 - FIRST) * slope;
        const second = SECOND * (square[at] as number) + (1 - SECOND) * slope * slope;
        mean[at] = first;
        square[at] = second;
        value[at] = (value[at] as number) - (pace * first) / (Math.sqrt(second) + TINY);
      }
      moved?.(block);
    }
    this.touched.length = 0;
  }
}
