import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberReader, writeNumbers } from '../../../lib/text/numerals.ts';

test('what was written is read, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(100), fc.maxSafeNat())), (numbers) => {
      const text = writeNumbers([numbers.length, ...numbers]);
      expect(new NumberReader(text).list()).toEqual(numbers);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    }),
  );
});

test.each([-1, 0.5, 2 ** 53])('%d is no number to write', (number) => {
  expect(() => writeNumbers([number])).toThrow();
});
