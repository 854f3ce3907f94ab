import { LARGEST_CELL, MOST_AMOUNT } from './packed-rows.ts';

/** Largest numbers in the table: of a row's own (four bits each), of a row's size, of the stance. */
export const LARGEST = { cell: LARGEST_CELL, size: 255, stance: 127 } as const;
/** What is held of a feature: its row from this bit on (0 where it has none), below it the stance's weight. */
export const ROW_BIT = 8;

/** For parts that do not fit together. */
export const broken = () => new Error('The learned weights do not fit together: run "npm run train" again.');

/**
 * Undoes `encodeTable` of `lib/cli/train/table.ts`. In: Base64, and the number of hidden units. Out: keys in order; by
 * entry what is held of it; the rows' cells and sizes, where a row of size MOST_AMOUNT is of the largest. Throws where the
 * table ends too early.
 */
export function readTable(
  table: string,
  units: number,
): { keys: number[]; held: number[]; cells: Int8Array; sizes: Float64Array } {
  const bytes = atob(table);
  let at = 0;
  const next = (): number => {
    if (at === bytes.length) throw broken();
    return bytes.charCodeAt(at++);
  };
  const keys: number[] = [];
  const held: number[] = [];
  const cells: number[] = new Array(units).fill(0);
  const sizes = [0];
  let key = 0;
  while (at < bytes.length) {
    let shift = 0;
    let byte: number;
    do {
      byte = next();
      key += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    keys.push(key);
    const stance = next();
    const size = next();
    held.push(size === 0 ? stance : (sizes.length << ROW_BIT) | stance);
    if (size === 0) continue;
    sizes.push(sizeOf(size, MOST_AMOUNT));
    for (let i = 0; i < units; i += 2) {
      const pair = next();
      cells.push((pair << 28) >> 28, (pair << 24) >> 28);
    }
  }
  return { keys, held, cells: Int8Array.from(cells), sizes: Float64Array.from(sizes) };
}

/** The largest number of a row, as its byte stands for it: finer where it is small. */
export const sizeOf = (byte: number, scale: number): number => scale * (byte / LARGEST.size) ** 2;
