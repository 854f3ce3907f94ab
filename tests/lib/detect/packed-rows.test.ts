import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_CELL, MOST_AMOUNT, PackedRows } from '../../../lib/detect/packed-rows.ts';

const cells = fc.integer({ min: -LARGEST_CELL, max: LARGEST_CELL });
const amounts = fc.integer({ min: 0, max: MOST_AMOUNT });

/** Some rows of one width, and terms of a sum over them. */
const sums = fc
  .record({ width: fc.integer({ min: 1, max: 60 }), count: fc.integer({ min: 1, max: 6 }) })
  .chain((size) =>
    fc.record({
      rows: fc.array(fc.array(cells, { minLength: size.width, maxLength: size.width }), {
        minLength: size.count,
        maxLength: size.count,
      }),
      terms: fc.array(fc.tuple(fc.nat(size.count - 1), amounts), { maxLength: 40 }),
    }),
  );

const packed = (rows: number[][]) => new PackedRows(Int8Array.from(rows.flat()), rows[0]?.length ?? 0);

test('a sum is that of the rows, each weighed by its amount', () => {
  fc.assert(
    fc.property(sums, ({ rows, terms }) => {
      const all = packed(rows);
      for (let again = 0; again < 2; again += 1) {
        all.clear();
        for (const [row, amount] of terms) all.add(row, amount);
        const plain = rows[0]?.map((_, cell) =>
          terms.reduce((sum, [row, amount]) => sum + amount * (rows[row]?.[cell] as number), 0),
        );
        expect(Array.from(all.sum()).slice(0, plain?.length)).toEqual(plain);
      }
    }),
  );
});

test('no number of terms is too many', () => {
  const all = packed([[LARGEST_CELL, -LARGEST_CELL, LARGEST_CELL, 1, 0]]);
  all.clear();
  for (let term = 0; term < 5_000; term += 1) all.add(0, term % 2 === 0 ? MOST_AMOUNT : 1);
  const total = 2_500 * (MOST_AMOUNT + 1);
  expect(Array.from(all.sum()).slice(0, 5)).toEqual([7 * total, -7 * total, 7 * total, total, 0]);
  all.clear();
  for (let term = 0; term < 5_000; term += 1) all.add(0, 1);
  expect(all.sum()[3]).toBe(5_000);
});

test('a row is given back as it went in', () => {
  fc.assert(
    fc.property(sums, ({ rows }) => {
      const all = packed(rows);
      rows.forEach((row, at) => {
        expect(Array.from(all.row(at)).slice(0, row.length)).toEqual(row);
      });
    }),
  );
});
