import { BitEncoder } from '../../detect/bit-coder.ts';
import { CONTEXTS, TableCodec, type TableEntry } from '../../detect/weight-table.ts';

/** Packs entries by key into the bytes that `lib/detect/weight-table.ts` reads, as Base64. */
export function encodeTable(entries: ReadonlyMap<number, TableEntry>, units: number): string {
  const encoder = new BitEncoder(CONTEXTS);
  const codec = new TableCodec(encoder, units);
  let before = -1;
  for (const [key, { level, cells, stance }] of [...entries].sort(([a], [b]) => a - b)) {
    if (level === 0 && stance === 0) continue;
    codec.step(key - before);
    before = key;
    codec.stance(stance);
    codec.level(level);
    if (level > 0) codec.cells(level, cells.slice());
  }
  codec.step(0);
  return Buffer.from(encoder.finish()).toString('base64');
}

/**
 * Packs entries as `encodeTable` does, without the rows that hold least, as few as have to go so that the table takes no more
 * than so many bytes: how much room trainings ask for differs by some hundredths, for chance alone.
 */
export function encodeWithin(entries: ReadonlyMap<number, TableEntry>, units: number, most: number): string {
  const rows = [...entries].filter(([, { level }]) => level > 0);
  const held = new Map(rows.map(([key, { cells }]) => [key, cells.reduce((sum, cell) => sum + cell ** 2, 0)]));
  rows.sort(([a], [b]) => (held.get(a) as number) - (held.get(b) as number) || a - b);
  const without = (count: number): string => {
    const left = rows.slice(0, count).map(([key, entry]) => [key, { ...entry, level: 0 }] as const);
    return encodeTable(new Map([...entries, ...left]), units);
  };
  let [least, enough] = [0, rows.length];
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (Buffer.from(without(middle), 'base64').length <= most) enough = middle;
    else least = middle + 1;
  }
  return without(least);
}
