import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sentence, splitSentences } from '../../../lib/text/sentences.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';

function sentences(text: string): string[] {
  const tokens = createTokens();
  const found: Sentence[] = [];
  tokenize(text, tokens);
  splitSentences(text, tokens, found);
  return found.map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

describe('one sentence stays one', () => {
  test.each([
    'Dr. Hale and Mrs. Orr disagree.',
    'It holds 1.6 to 2.5 % of it, i.e. very little.',
    'The U.S. Food and Drug Administration warned buyers.',
    'Take e.g. tea; it is milder.',
    'Is it legal?',
    'J. Smith et al. looked at 26 men.',
    'Visit example.com for more',
    '“It works,” he said.',
    'They sell it as No. 1 in the shop.',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('two sentences are two', () => {
  test.each([
    ['Pain goes. Sleep comes.', ['Pain goes.', 'Sleep comes.']],
    ['It is not 7-OH. It is leaf.', ['It is not 7-OH.', 'It is leaf.']],
    ['Really? Yes.', ['Really?', 'Yes.']],
    ['He said “stop.” She did.', ['He said “stop.”', 'She did.']],
    ['It was found.[3] Others agree.', ['It was found.[3]', 'Others agree.']],
    ['It ended in 2016. Sales rose.', ['It ended in 2016.', 'Sales rose.']],
    ['it helps. it really does.', ['it helps.', 'it really does.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

test('the sentences of any text lie in order and hold every token once', () => {
  const tokens = createTokens();
  const found: Sentence[] = [];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB1 .?!…;:\n“”()[]-'), maxLength: 200 }), (text) => {
      tokenize(text, tokens);
      splitSentences(text, tokens, found);
      let last = 0;
      for (const { from, to } of found) {
        if (from < last || to <= from) return false;
        last = to;
      }
      return last <= tokens.count;
    }),
    { numRuns: 2_000 },
  );
});
