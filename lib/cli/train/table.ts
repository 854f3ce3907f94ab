import { LARGEST, sizeOf } from '../../detect/weight-table.ts';

/** What is learnt of a feature: its row, by hidden unit, if it has one, and its weight for the stance. */
export interface TableEntry {
  readonly row?: Float32Array | undefined;
  readonly stance: number;
}

/**
 * Packs entries by key into the bytes that `lib/detect/weight-table.ts` reads, as Base64. An entry is the step from the key
 * before it (seven bits a byte, the eighth set where more follow), the stance's weight, the size of its row (0 where it
 * has none) and the row, two numbers a byte, the first in the lower half.
 */
export function encodeTable(entries: ReadonlyMap<number, TableEntry>): {
  scale: number;
  stanceScale: number;
  table: string;
} {
  let scale = 0;
  let stanceScale = 0;
  for (const { row, stance } of entries.values()) {
    if (row) scale = Math.max(scale, largestOf(row));
    stanceScale = Math.max(stanceScale, Math.abs(stance));
  }
  const bytes: number[] = [];
  let before = 0;
  for (const [key, { row, stance }] of [...entries].sort(([a], [b]) => a - b)) {
    const weight = stanceScale === 0 ? 0 : Math.round((stance / stanceScale) * LARGEST.stance);
    const size = row && scale > 0 ? Math.ceil(Math.sqrt(largestOf(row) / scale) * LARGEST.size) : 0;
    if (weight === 0 && size === 0) continue;
    let step = key - before;
    before = key;
    while (step > 127) {
      bytes.push((step & 127) | 128);
      step >>>= 7;
    }
    bytes.push(step, weight & 255, size);
    if (!row || size === 0) continue;
    const unit = sizeOf(size, scale) / LARGEST.cell;
    for (let i = 0; i < row.length; i += 2) {
      const [low, high] = [row[i], row[i + 1]].map((cell) => Math.round((cell as number) / unit) & 15) as [
        number,
        number,
      ];
      bytes.push(low | (high << 4));
    }
  }
  return { scale, stanceScale, table: Buffer.from(bytes).toString('base64') };
}

const largestOf = (row: Float32Array): number => row.reduce((most, cell) => Math.max(most, Math.abs(cell)), 0);
