import { expect, test } from 'vitest';
import { matrixOf } from '../../../lib/cli/train/matrix.ts';
import { levelFor, Rounding, wholeRow } from '../../../lib/cli/train/rounding.ts';
import { LARGEST, LEVELS } from '../../../lib/detect/weight-table.ts';

/** Column 0 stands in all of 400 examples, column 1 in one. */
const matrix = matrixOf(
  Array.from({ length: 400 }, (_, i) => ({
    page: 'a',
    keys: Int32Array.from(i === 0 ? [7, 8] : [7]),
    values: Float32Array.from(i === 0 ? [1, 1] : [1]),
    required: new Map(),
    optional: new Map(),
    rules: new Map(),
  })),
  new Map([
    [7, 0],
    [8, 1],
  ]),
);
const ROWS = Float32Array.from([0.5, -0.3, 0.01, 0.5, -0.3, 0.01]);
const often = ROWS.subarray(0, 3);
const seldom = ROWS.subarray(3, 6);
const roundingBy = (coarseness: number) => new Rounding(ROWS, 3, matrix, coarseness);
const rounded = (coarseness: number, column: number, row: Float32Array) => {
  const into = new Float32Array(3);
  roundingBy(coarseness).round(column, row, into);
  return into;
};

test('what moves the sums often is rounded finely, what does so seldom coarsely or to nothing', () => {
  rounded(0.5, 0, often).forEach((cell, unit) => {
    expect(Math.abs(cell - (often[unit] as number))).toBeLessThan(0.08);
  });
  expect([...rounded(0.5, 1, seldom)]).toEqual([0, 0, 0]);
  expect(roundingBy(0.5).whole(1, seldom)).toBeUndefined();
  expect(roundingBy(0.05).whole(1, seldom)).toBeDefined();
  expect(roundingBy(0.05).level(0, often)).toBeGreaterThan(roundingBy(0.05).level(1, seldom));
});

test('a row that spares little is left out, though a cell of it would be rounded to one', () => {
  const rounding = roundingBy(0.5);
  const step = rounding.largest * LEVELS.factor ** (rounding.level(1, seldom) - 1);
  const kept = (...steps: number[]) =>
    rounding.whole(
      1,
      Float32Array.from(steps, (cell) => cell * step),
    )?.cells;
  expect([kept(0.9, 0, 0), kept(0.9, -0.9, 0.9)]).toEqual([undefined, undefined]);
  expect([...(kept(1.3, -1.3, 1.3) ?? [])]).toEqual([1, -1, 1]);
  expect([...(kept(2.2, 0, 0) ?? [])]).toEqual([2, 0, 0]);
});

test('a rounded row and one in whole numbers stand for the same', () => {
  for (const coarseness of [0.05, 0.2, 1]) {
    const rounding = roundingBy(coarseness);
    for (const [column, row] of [often, seldom].entries()) {
      const { level = 1, cells = new Int8Array(3) } = rounding.whole(column, row) ?? {};
      const step = rounding.largest * LEVELS.factor ** (level - 1);
      expect([...rounded(coarseness, column, row)]).toEqual([...cells].map((cell) => Math.fround(cell * step)));
      expect(Math.max(...cells.map(Math.abs))).toBeLessThanOrEqual(LARGEST.cell);
    }
  }
});

test('a row has the finest level that its largest cell allows, and no level is too fine or too coarse', () => {
  const row = (cell: number) => Float32Array.of(cell, 0, -cell);
  expect(levelFor(row(LARGEST.cell), 1)).toBe(1);
  expect(levelFor(row(LARGEST.cell / 2), 1)).toBe(3);
  expect(levelFor(row(99), 1)).toBe(1);
  expect(levelFor(row(0), 1)).toBe(LEVELS.most);
  expect([...(wholeRow(row(99), 1, 1)?.cells ?? [])]).toEqual([7, 0, -7]);
  expect([...(wholeRow(Float32Array.of(0.55, 0.65, -1.5), 1, 1)?.cells ?? [])]).toEqual([0, 1, -1]);
});
