import { LARGEST, LEVELS } from '../../detect/weight-table.ts';
import type { Matrix } from './matrix.ts';

/** What is closer to nought than this part of a step is nought: noughts take the least room. */
const NOUGHT = 0.6;
/**
 * A row is kept where it spares errors of more than this, in squares of its step: for less, what its key and level take is
 * better spent on finer steps for the others.
 */
const WORTH = 3;
/** Cells may still grow by so much. */
const ROOM = 2;

/** A row in whole numbers: its cells count steps, and its level says how large these are. */
export interface RoundedRow {
  readonly level: number;
  readonly cells: Int8Array;
}

/**
 * Rounds the rows of features, in steps that are the coarser the less a feature moves the hidden layer over all examples
 * (as noise is best shared out among parts of a signal: "reverse water-filling", Cover and Thomas, Elements of Information
 * Theory, 10.3). Most cells of rare features become nought, and most of the rarest whole rows: what they would spare is
 * weighed against the room that they take (rate-distortion optimisation, Sullivan and Wiegand, 1998).
 */
export class Rounding {
  /** What a step of level 1 stands for. */
  readonly largest: number;
  /** By column: the finest level that its row may have. */
  private readonly finest: Uint8Array;

  /**
   * @param rows by column, then unit
   * @param coarseness the step of all rows, in standard deviations of what the cells add over all examples
   */
  constructor(rows: Float32Array, units: number, { columns, index, value }: Matrix, coarseness: number) {
    const weight = new Float64Array(columns);
    index.forEach((column, at) => {
      weight[column] = (weight[column] as number) + (value[at] as number) ** 2;
    });
    let square = 0;
    rows.forEach((cell, at) => {
      square += cell ** 2 * (weight[Math.floor(at / units)] as number);
    });
    const step = coarseness * Math.sqrt(square / rows.length);
    const steps = weight.map((sum) => step / Math.sqrt(sum));
    const cell = rows.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    this.largest = steps.reduce((most, one) => Math.max(most, one), (ROOM * cell) / LARGEST.cell);
    this.finest = Uint8Array.from(steps, (one) => levelOf(one, this.largest));
  }

  /** The level at which a column's row is rounded: its finest, or coarser where its cells would be too large. */
  level(column: number, row: Float32Array): number {
    return Math.min(this.finest[column] as number, levelFor(row, this.largest));
  }

  /** Rounds a column's row into another, where its cells stand for as much as before. */
  round(column: number, row: Float32Array, into: Float32Array): void {
    const step = stepOf(this.level(column, row), this.largest);
    if (!isWorth(row, step)) into.fill(0);
    else for (let unit = 0; unit < row.length; unit += 1) into[unit] = step * rounded((row[unit] as number) / step);
  }

  /** The row in whole numbers. None where it is not kept. */
  whole(column: number, row: Float32Array): RoundedRow | undefined {
    const level = this.level(column, row);
    return isWorth(row, stepOf(level, this.largest)) ? wholeRow(row, level, this.largest) : undefined;
  }
}

/** A row in steps of a level. None where it is all noughts. */
export function wholeRow(row: Float32Array, level: number, largest: number): RoundedRow | undefined {
  const step = stepOf(level, largest);
  const cells = Int8Array.from(row, (cell) => rounded(cell / step));
  return cells.some((cell) => cell !== 0) ? { level, cells } : undefined;
}

/** The finest level whose steps are large enough for a row. */
export const levelFor = (row: Float32Array, largest: number): number =>
  levelOf(row.reduce((most, cell) => Math.max(most, Math.abs(cell)), 0) / LARGEST.cell, largest);

const levelOf = (step: number, largest: number): number =>
  step <= 0
    ? LEVELS.most
    : Math.min(Math.max(1, 1 + Math.floor(Math.log(step / largest) / Math.log(LEVELS.factor) + 1e-9)), LEVELS.most);

const stepOf = (level: number, largest: number): number => largest * LEVELS.factor ** (level - 1);

function isWorth(row: Float32Array, step: number): boolean {
  let spared = 0;
  for (let unit = 0; unit < row.length; unit += 1) {
    const steps = Math.abs((row[unit] as number) / step);
    const kept = rounded(steps);
    spared += (2 * steps - kept) * kept;
  }
  return spared > WORTH;
}

function rounded(steps: number): number {
  return Math.sign(steps) * Math.min(Math.floor(Math.abs(steps) + 1 - NOUGHT), LARGEST.cell) || 0;
}
