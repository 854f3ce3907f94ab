import { expect, test } from 'vitest';
import { dayWords, todayAsDay } from '../../../lib/card/day-words.ts';

test.each([
  ['2026', /^2026$/],
  ['2026-11', /^Nov 2026$/],
  ['2026-11-24', /^Nov 24, 2026$/],
])('%s', (day, words) => {
  expect(dayWords(day)).toMatch(words);
});

test('today is the reader’s own day', () => {
  expect(todayAsDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
