import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isBeginningSeen, liveRange, markAt } from '../../../lib/marks/hit-test.ts';
import type { Mark } from '../../../lib/marks/mark.ts';
import { LaidOutPage } from './laid-out-page.ts';

/** Two sentences of 20 px lines, the first one over two lines with a gap at its end; a third in lines of 10 px. */
let page: LaidOutPage;
let marks: Mark[];
beforeEach(() => {
  page = new LaidOutPage('<p id="a">One</p><p id="b">Two</p><p id="c"><i>Three</i></p><div id="over"></div>');
  marks = [
    page.mark(1, '#a', { x: 100, y: 100, width: 300, height: 20 }, { x: 20, y: 120, width: 80, height: 20 }),
    page.mark(2, '#b', { x: 20, y: 143, width: 200, height: 20 }),
    page.mark(3, '#c i', { x: 20, y: 300, width: 8, height: 10 }),
  ];
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['inside the first line', 150, 110, 1],
  ['inside the second line', 30, 130, 1],
  ['in the corner of the box around both lines, where neither is', 30, 105, undefined],
  ['between two lines: the nearer one', 60, 141, 1],
  ['between two lines: the other one', 60, 142.5, 2],
  ['beside a line as wide as a finger', 105, 130, undefined],
  ['above small text, within the reach of 24 px', 24, 294, 3],
  ['beside it, within reach', 35, 305, 3],
  ['beyond its reach', 24, 290, undefined],
  ['beyond the reach of a high line', 150, 96, undefined],
  ['far from all', 500, 500, undefined],
])('%s', (_what, x, y, id) => {
  // Above and below it lies the paragraph that the text stands in.
  page.top = (_x, atY) => page.document.querySelector(atY >= 280 ? '#c' : 'body');
  expect(markAt(marks, x, y)?.id).toBe(id);
});

test('text that something of the page covers cannot be hit, nor is its beginning seen', () => {
  page.top = () => page.document.querySelector('#over');
  expect(markAt(marks, 150, 110)).toBeUndefined();
  expect(marks.map(isBeginningSeen)).toEqual([false, false, false]);
});

test('text that has gone from the page, or has become shorter, is passed over', () => {
  const [first, second] = marks as [Mark, Mark];
  first.range.startContainer.parentElement?.remove();
  second.range.startContainer.textContent = 'T';
  expect([liveRange(first.range), liveRange(second.range)]).toEqual([undefined, undefined]);
  expect(markAt(marks, 150, 110)).toBeUndefined();
  expect(isBeginningSeen(second)).toBe(false);
});
