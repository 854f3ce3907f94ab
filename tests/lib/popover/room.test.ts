import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSide, GAP, scrollFor } from '../../../lib/popover/room.ts';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 380, height: 500 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('the side of a sentence', () => {
  test.each([
    ['below it, near the top', box(100, 50, 900, 100), undefined, 'bottom'],
    ['above it, near the bottom', box(100, 700, 900, 750), undefined, 'top'],
    ['beside it, where it is high and narrow', box(50, 50, 400, 750), undefined, 'right'],
    ['before it, where there is no room behind', box(600, 50, 950, 750), undefined, 'left'],
    ['where it was, while there is room', box(100, 400, 900, 440), 'top', 'top'],
    ['elsewhere, when the room is used up', box(100, 200, 900, 240), 'top', 'bottom'],
  ] as const)('%s', (_what, sentence, before, side) => {
    expect(chooseSide(sentence, CARD, VIEW, before).side).toBe(side);
  });

  test('leaves room for a card in every window, and never more than the window has', () => {
    const number = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 60, max: 900 }),
        (x, y, high, view) => {
          const { room } = chooseSide(box(x, y, x + 200, y + high), CARD, { width: 320, height: view });
          expect(room).toBeGreaterThan(0);
          expect(room).toBeLessThanOrEqual(view - 2 * GAP);
        },
      ),
    );
  });
});

describe('scrolling', () => {
  const small = { width: 320, height: 256 };
  test('makes room in a window that has none', () => {
    expect(scrollFor(box(20, 84, 300, 171), CARD, small)).toBe(84 - GAP);
  });
  test('is left alone where there is room, or would be none even so', () => {
    expect(scrollFor(box(20, 20, 300, 80), CARD, small)).toBe(0);
    expect(scrollFor(box(20, 20, 300, 240), CARD, small)).toBe(0);
  });
});
