import { expect, test } from 'vitest';
import { type FrameStand, tour } from '../../../lib/marks/tour.ts';

const page = (rest: Partial<FrameStand> = {}): FrameStand => ({ frameId: 0, marks: [1, 2, 3], ...rest });
const inner: FrameStand = { frameId: 7, marks: [1] };
const last = (mark: number, open = false, at = 5) => ({ last: { mark, at, open } });

test.each([
  ['starts with the first mark in view', [page({ inView: 2 })], 'next-claim', { frameId: 0, mark: 2 }],
  ['starts at the top where none is in view', [page()], 'open-claim', { frameId: 0, mark: 1 }],
  ['goes on from the last card', [page({ inView: 1, ...last(2) })], 'next-claim', { frameId: 0, mark: 3 }],
  ['goes back', [page(last(2))], 'previous-claim', { frameId: 0, mark: 1 }],
  ['goes from the page into its frames', [page(last(3)), inner], 'next-claim', { frameId: 7, mark: 1 }],
  ['goes round', [page(), { ...inner, ...last(1) }], 'next-claim', { frameId: 0, mark: 1 }],
  ['goes round backwards', [page(last(1)), inner], 'previous-claim', { frameId: 7, mark: 1 }],
  ['opens the last card again', [page(last(3))], 'open-claim', { frameId: 0, mark: 3 }],
  [
    'goes on from the later of two',
    [page(last(1, false, 9)), { ...inner, ...last(1) }],
    'next-claim',
    { frameId: 0, mark: 2 },
  ],
  [
    'starts anew where the last mark has gone',
    [page({ inView: 3, ...last(9) })],
    'next-claim',
    { frameId: 0, mark: 3 },
  ],
] as const)('%s', (_what, frames, command, open) => {
  expect(tour(frames, command)).toEqual({ close: [], open });
});

test('the open card closes when another opens, in whatever frame it is', () => {
  expect(tour([page(last(3, true)), inner], 'next-claim')).toEqual({
    close: [{ frameId: 0, mark: 3 }],
    open: { frameId: 7, mark: 1 },
  });
});

test('the command to open closes what is open', () => {
  expect(tour([page(last(3, true))], 'open-claim')).toEqual({ close: [{ frameId: 0, mark: 3 }] });
});

test('a page without marks opens nothing', () => {
  expect(tour([page({ marks: [] })], 'next-claim').open).toBeUndefined();
});
