import { expect, test } from 'vitest';
import { doubtOfBrevity } from '../../../lib/detect/brevity.ts';

test.each([false, true])(
  'the fewer words, the greater the doubt, by as much for each halving (ruled: %s)',
  (isRuled) => {
    const doubts = [16, 8, 4, 2, 1].map((words) => doubtOfBrevity(words, isRuled));
    const steps = doubts.slice(1).map((doubt, at) => doubt - (doubts[at] as number));
    expect(steps[0]).toBeGreaterThan(0);
    for (const step of steps) expect(step).toBeCloseTo(steps[0] as number, 9);
  },
);

test('what a rule finds too is doubted less', () => {
  expect(doubtOfBrevity(4, true)).toBeLessThan(doubtOfBrevity(4, false));
});

test('long sentences are in no doubt for their length', () => {
  for (const words of [16, 17, 40, 2_000]) expect(doubtOfBrevity(words, false)).toBe(0);
});

test('a sentence without words is doubted as one of a single word', () => {
  expect(doubtOfBrevity(0, false)).toBe(doubtOfBrevity(1, false));
});
