import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../../lib/text/word-table.ts';

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

test('numbers words as a map of strings would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyUnit, minLength: 1, maxLength: 6 }), { maxLength: 200 }), (words) => {
      const table = new WordTable();
      const known = new Map<string, number>();
      for (const word of words) {
        const padded = `«${word}»`;
        const number = table.numberOf(padded, 1, 1 + word.length);
        if (!known.has(word)) known.set(word, known.size);
        if (number !== known.get(word) || table.wordOf(number) !== word) return false;
      }
      return table.size === known.size;
    }),
  );
});

test('grows', () => {
  const table = new WordTable();
  const numbers = Array.from({ length: 20_000 }, (_, i) => table.numberOf(`w${i}`, 0, `w${i}`.length));
  expect(numbers.every((number, i) => number === i)).toBe(true);
  expect(table.numberOf('w7', 0, 2)).toBe(7);
});

test('a word is found only once it has a number', () => {
  const table = new WordTable();
  expect(table.find('kratom')).toBe(-1);
  const number = table.numberOf('a kratom leaf', 2, 8);
  expect(table.find('kratom')).toBe(number);
  expect(table.size).toBe(1);
});
