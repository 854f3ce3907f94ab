import { MORE } from '../../detect/learned.ts';

/** Packs weights by key into the bytes that `lib/detect/learned.ts` reads, as Base64. */
export function encodeTable(rows: ReadonlyMap<number, readonly (readonly [number, number])[]>): {
  scale: number;
  table: string;
} {
  let scale = 0;
  for (const row of rows.values()) for (const [, weight] of row) scale = Math.max(scale, Math.abs(weight));
  const bytes: number[] = [];
  let before = 0;
  for (const [key, row] of [...rows].sort(([a], [b]) => a - b)) {
    const kept = row
      .map(([topic, weight]) => [topic, Math.round((weight / scale) * 127)] as const)
      .filter(([, weight]) => weight !== 0);
    if (kept.length === 0) continue;
    let step = key - before;
    before = key;
    while (step > 127) {
      bytes.push((step & 127) | 128);
      step >>>= 7;
    }
    bytes.push(step);
    kept.forEach(([topic, weight], index) => {
      bytes.push(index < kept.length - 1 ? topic | MORE : topic, weight & 255);
    });
  }
  return { scale, table: Buffer.from(bytes).toString('base64') };
}
