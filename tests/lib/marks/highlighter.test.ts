import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Highlighter } from '../../../lib/marks/highlighter.ts';
import type { Mark } from '../../../lib/marks/mark.ts';

const highlights = new Map<string, Set<unknown>>();
const MARK: Mark = { id: 1, quote: 'Kratom relieves pain.', claims: [], range: {} as StaticRange, shape: 'mixed' };

let highlighter: Highlighter;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<unknown> {
      constructor(...ranges: unknown[]) {
        super(ranges);
      }
    },
  );
  highlights.clear();
  highlighter = new Highlighter('line');
  highlighter.show([MARK]);
});
afterEach(() => {
  highlighter.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['deletes', () => highlights.clear()],
  ['empties', () => highlights.get('claim-context-line-mixed')?.clear()],
  ['replaces', () => highlights.set('claim-context-line-mixed', new Set([1]))],
])('marks that the page %s are back within a second, five times and no more', (_what, take) => {
  const back = () => highlights.get('claim-context-line-mixed')?.has(MARK.range) === true;
  const times = Array.from({ length: 8 }, () => {
    take();
    vi.advanceTimersByTime(1_000);
    return back();
  });
  expect(times).toEqual([true, true, true, true, true, false, false, false]);
  expect(vi.getTimerCount()).toBe(0);
});

test('while the page leaves them alone, nothing is painted anew', () => {
  const before = highlights.get('claim-context-line-mixed');
  vi.advanceTimersByTime(60_000);
  expect(highlights.get('claim-context-line-mixed')).toBe(before);
});

test('clear leaves nothing, and no timer; what another script has put under the name stays', () => {
  const other = new Set([1]);
  highlights.set('claim-context-line-mixed', other);
  highlighter.clear();
  expect(highlights.get('claim-context-line-mixed')).toBe(other);
  expect(vi.getTimerCount()).toBe(0);
});
