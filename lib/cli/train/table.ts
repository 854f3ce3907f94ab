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
