import { expect, test } from 'vitest';
import { encodeTable, encodeWithin } from '../../../lib/cli/train/table.ts';
import { ROW_BIT, readTable, type TableEntry } from '../../../lib/detect/weight-table.ts';

const UNITS = 16;
/** Rows of 1 to 16 ones, mixed; every third has a stance too. */
const ENTRIES: ReadonlyMap<number, TableEntry> = new Map(
  Array.from({ length: 400 }, (_, i) => {
    const filled = 1 + ((i * 7) % UNITS);
    const cells = Int8Array.from({ length: UNITS }, (__, unit) => (unit < filled ? 1 : 0));
    return [i * 1_000, { level: 5, cells, stance: i % 3 === 0 ? 40 : 0 }] as const;
  }),
);
const bytes = (table: string) => Buffer.from(table, 'base64').length;

test('a table that fits is left as it is', () => {
  const whole = encodeTable(ENTRIES, UNITS);
  expect(encodeWithin(ENTRIES, UNITS, bytes(whole))).toBe(whole);
});

test('of one that does not, the rows that hold least are left out, and no stance', () => {
  const most = Math.floor(bytes(encodeTable(ENTRIES, UNITS)) / 2);
  const table = encodeWithin(ENTRIES, UNITS, most);
  expect(bytes(table)).toBeLessThanOrEqual(most);
  expect(bytes(table)).toBeGreaterThan(most - 10);
  const { keys, held } = readTable(table, UNITS);
  const left = keys.filter((_, at) => (held[at] as number) >> ROW_BIT > 0);
  const filled = (key: number) => ENTRIES.get(key)?.cells.filter((cell) => cell !== 0).length ?? 0;
  const least = Math.min(...left.map(filled));
  const gone = [...ENTRIES.keys()].filter((key) => !left.includes(key));
  expect(gone.length).toBeGreaterThan(50);
  for (const key of gone) expect(filled(key)).toBeLessThanOrEqual(least);
  for (const [key, { stance }] of ENTRIES) if (stance !== 0) expect(keys).toContain(key);
});
