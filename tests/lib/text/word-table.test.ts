import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../../lib/text/word-table.ts';

test('numbers words as a map of strings would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { maxLength: 400 }), (words) => {
      const table = new WordTable();
      const known = new Map<string, number>();
      for (const word of words) {
        const padded = `«${word}»`;
        const number = table.numberOf(padded, 1, 1 + word.length);
        if (!known.has(word)) known.set(word, known.size);
        expect(number).toBe(known.get(word));
        expect(table.wordOf(number)).toBe(word);
      }
      expect(table.size).toBe(known.size);
    }),
  );
});

test('grows, and begins anew when cleared', () => {
  const table = new WordTable();
  for (let i = 0; i < 20_000; i += 1) expect(table.numberOf(`w${i}`, 0, `w${i}`.length)).toBe(i);
  expect(table.numberOf('w7', 0, 2)).toBe(7);
  table.clear();
  expect(table.size).toBe(0);
  expect(table.numberOf('w7', 0, 2)).toBe(0);
});
