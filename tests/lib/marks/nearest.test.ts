import { expect, test } from 'vitest';
import { firstToMark, MOST_MARKS } from '../../../lib/marks/nearest.ts';

test.each([
  ['a page at its top', 2_000, -1, 0],
  ['the middle', 2_000, 1_000, 850],
  ['the end', 2_000, 1_999, 2_000 - MOST_MARKS],
  ['few sentences', 30, 20, 0],
])('which sentences are marked where not all may be: %s', (_what, count, inView, first) => {
  expect(firstToMark(count, inView)).toBe(first);
});
