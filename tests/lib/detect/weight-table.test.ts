import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTable } from '../../../lib/cli/train/table.ts';
import { MOST_AMOUNT } from '../../../lib/detect/packed-rows.ts';
import { LARGEST, LEVELS, ROW_BIT, readTable } from '../../../lib/detect/weight-table.ts';

const UNITS = 9;
const entry = fc.record({
  level: fc.integer({ min: 0, max: LEVELS.most }),
  cells: fc
    .array(fc.integer({ min: -LARGEST.cell, max: LARGEST.cell }), { minLength: UNITS, maxLength: UNITS })
    .map((cells) => Int8Array.from(cells)),
  stance: fc.integer({ min: -LARGEST.stance, max: LARGEST.stance }),
});
const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 24 - 1 }), entry), { maxLength: 60 });

test('keys, stances, levels and cells are read as they were written', () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const entries = new Map(pairs);
      const known = [...entries].filter(([, { level, stance }]) => level > 0 || stance !== 0).sort(([a], [b]) => a - b);
      const { keys, held, cells, sizes } = readTable(encodeTable(entries, UNITS), UNITS);
      expect(keys).toEqual(known.map(([key]) => key));
      known.forEach(([, one], at) => {
        const row = (held[at] as number) >> ROW_BIT;
        expect(((held[at] as number) << 24) >> 24).toBe(one.stance);
        expect(row > 0).toBe(one.level > 0);
        if (row === 0) return;
        expect(cells.slice(row * UNITS, (row + 1) * UNITS)).toEqual(one.cells);
        expect(sizes[row]).toBeCloseTo(MOST_AMOUNT * LEVELS.factor ** (one.level - 1));
      });
    }),
  );
});
