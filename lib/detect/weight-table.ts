import { type BitCoder, BitDecoder } from './bit-coder.ts';
import { LARGEST_CELL, MOST_AMOUNT } from './packed-rows.ts';

/** Largest numbers in the table: of a row's cells, of the stance. */
export const LARGEST = { cell: LARGEST_CELL, stance: 127 } as const;
/** Levels of a row's size; each is smaller than the one before by this factor. */
export const LEVELS = { most: 63, factor: Math.SQRT1_2 } as const;
/** What is held of a feature: its row from this bit on (0 where it has none), below it the stance's weight. */
export const ROW_BIT = 8;

/** What is learnt of a feature. */
export interface TableEntry {
  /** What its cells stand for: 1 is the largest, 0 says that it has no row. */
  readonly level: number;
  /** By hidden unit, from -LARGEST.cell to LARGEST.cell. */
  readonly cells: Int8Array;
  /** From -LARGEST.stance to LARGEST.stance. */
  readonly stance: number;
}

/** For parts that do not fit together. */
export const broken = () => new Error('The learned weights do not fit together: run "npm run train" again.');

/** Most bits of the step from one key to the next, and of the number that tells how many they are. */
const STEP = { bits: 25, size: 5 };
const LEVEL_BITS = 6;
const STANCE_BITS = 8;
/** Kinds of rows by how many of their cells so far are other than nought, of each eight. */
const DENSITIES = 5;

/** Where the contexts of each number begin. */
const CONTEXT = (() => {
  let next = 0;
  const room = (count: number): number => {
    next += count;
    return next - count;
  };
  return {
    stepSize: room(2 ** STEP.size),
    step: room(STEP.bits * STEP.bits),
    hasStance: room(1),
    stance: room(2 ** STANCE_BITS),
    level: room(2 ** LEVEL_BITS),
    isNought: room((LEVELS.most + 1) * DENSITIES),
    isNegative: room(1),
    isLarger: room((LEVELS.most + 1) * LARGEST.cell),
    all: next,
  };
})();
export const CONTEXTS = CONTEXT.all;

/**
 * Writes entries in the order of their keys, or reads them: the format of the table. Of each the step from the key before
 * it, the stance, the level, and where that is not nought the cells; a step of nought ends it.
 */
export class TableCodec {
  private readonly coder: BitCoder;
  private readonly units: number;

  constructor(coder: BitCoder, units: number) {
    this.coder = coder;
    this.units = units;
  }

  /** The step to the next key: from 1; 0 at the end. */
  step(step: number): number {
    const size = this.number(CONTEXT.stepSize, STEP.size, 32 - Math.clz32(step));
    let read = size > 0 ? 1 : 0;
    for (let left = size - 2; left >= 0; left -= 1) {
      read = 2 * read + this.coder.bit(CONTEXT.step + (size % STEP.bits) * STEP.bits + left, (step >> left) & 1);
    }
    return read;
  }

  stance(stance: number): number {
    if (this.coder.bit(CONTEXT.hasStance, stance === 0 ? 0 : 1) === 0) return 0;
    return (this.number(CONTEXT.stance, STANCE_BITS, stance & 255) << 24) >> 24;
  }

  level(level: number): number {
    return this.number(CONTEXT.level, LEVEL_BITS, level);
  }

  /** @param cells the row's own, or an array for what is read */
  cells(level: number, cells: Int8Array): void {
    let filled = 0;
    for (let unit = 0; unit < this.units; unit += 1) {
      const density = Math.min(Math.floor((8 * filled) / (unit + 1)), DENSITIES - 1);
      const cell = cells[unit] as number;
      cells[unit] = 0;
      if (this.coder.bit(CONTEXT.isNought + level * DENSITIES + density, cell === 0 ? 1 : 0) === 1) continue;
      filled += 1;
      const isNegative = this.coder.bit(CONTEXT.isNegative, cell < 0 ? 1 : 0) === 1;
      const wanted = Math.abs(cell);
      let size = 1;
      while (
        size < LARGEST.cell &&
        this.coder.bit(CONTEXT.isLarger + level * LARGEST.cell + size, wanted > size ? 1 : 0) === 1
      ) {
        size += 1;
      }
      cells[unit] = isNegative ? -size : size;
    }
  }

  /** A number of so many bits, the highest first; each bit's chance depends on those above it. */
  private number(context: number, bits: number, value: number): number {
    let read = 1;
    for (let left = bits - 1; left >= 0; left -= 1)
      read = 2 * read + this.coder.bit(context + read, (value >> left) & 1);
    return read - 2 ** bits;
  }
}

/**
 * Undoes `encodeTable` of `lib/cli/train/table.ts`. In: Base64, and the number of hidden units. Out: keys in order; by
 * entry what is held of it; the rows' cells and sizes, where a row of size MOST_AMOUNT is of the largest. Throws where the
 * table is not as long as what it holds.
 */
export function readTable(
  table: string,
  units: number,
): { keys: number[]; held: number[]; cells: Int8Array; sizes: Float64Array } {
  const text = atob(table);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  const decoder = new BitDecoder(bytes, CONTEXTS);
  const codec = new TableCodec(decoder, units);
  const keys: number[] = [];
  const held: number[] = [];
  const rows: Int8Array[] = [new Int8Array(units)];
  const sizes = [0];
  let key = -1;
  for (let step = codec.step(0); step > 0; step = codec.step(0)) {
    if (decoder.beyond > 0) throw broken();
    key += step;
    keys.push(key);
    const stance = codec.stance(0) & 255;
    const level = codec.level(0);
    held.push(level === 0 ? stance : (rows.length << ROW_BIT) | stance);
    if (level === 0) continue;
    const cells = new Int8Array(units);
    codec.cells(level, cells);
    rows.push(cells);
    sizes.push(MOST_AMOUNT * LEVELS.factor ** (level - 1));
  }
  if (decoder.beyond !== 0) throw broken();
  const cells = new Int8Array(rows.length * units);
  rows.forEach((row, at) => {
    cells.set(row, at * units);
  });
  return { keys, held, cells, sizes: Float64Array.from(sizes) };
}
