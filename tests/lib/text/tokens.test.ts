import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTokens, NUMBER, tokenize, WORD } from '../../../lib/text/tokens.ts';

function split(text: string): string[] {
  const tokens = createTokens(4);
  tokenize(text, tokens);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('a text in words, numbers and marks', () => {
  test.each([
    ['Kratom relieves pain.', ['Kratom', 'relieves', 'pain', '.']],
    ['It doesn’t help', ['It', 'doesn’t', 'help']],
    ['pain-relieving', ['pain', 'relieving']],
    ['7-OH is stronger', ['7-OH', 'is', 'stronger']],
    ['7-hydroxymitragynine', ['7-hydroxymitragynine']],
    ['0.05 or 1,946', ['0.05', 'or', '1,946']],
    ['ages 21+ and 100%', ['ages', '21+', 'and', '100%']],
    ['the U.S. ban', ['the', 'U.S', '.', 'ban']],
    ['kra\u00adtom and kra\u200btom', ['kra\u00adtom', 'and', 'kra\u200btom']],
    ['kratom\u00a0leaf', ['kratom', 'leaf']],
    ['wait… what?!', ['wait', '…', 'what', '?!']],
    ['“safe” (really)', ['“', 'safe', '”', '(', 'really', ')']],
    ['', []],
    [' \t\n ', []],
  ])('%j', (text, words) => {
    expect(split(text)).toEqual(words);
  });
});

/** A text with what pages hide in words and what breaks careless code: marks without width, directions, lone surrogates. */
const oddText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(..."aZ 9.,-&'%+\n\u00ad\u200b\u202e\u2066\u2011’…ﬁé", '\ud83d', '\udf3f', 'е'),
  ),
  maxLength: 120,
});

test('tokens of any text lie in order, inside it, and leave out no letter or digit', () => {
  const tokens = createTokens(1);
  fc.assert(
    fc.property(oddText, (text) => {
      tokenize(text, tokens);
      let last = 0;
      for (let i = 0; i < tokens.count; i += 1) {
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        if (start < last || end <= start || /[A-Za-z0-9]/.test(text.slice(last, start))) return false;
        last = end;
      }
      return last <= text.length && !/[A-Za-z0-9]/.test(text.slice(last));
    }),
    { numRuns: 2_000 },
  );
});

test('words and numbers are told apart', () => {
  const tokens = createTokens();
  tokenize('take 12 grams of 7oh', tokens);
  expect([...tokens.kind.slice(0, tokens.count)]).toEqual([WORD, NUMBER, WORD, WORD, WORD]);
});
