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
    'See nos. 4 and 5.',
    'J. Smith came.',
    'In the U.S. it is legal.',
    'In the U.K. it is not.',
    'At 5 p.m. they left.',
    'Leaves, roots etc. and more',
    'Fig. A shows it.',
    'approx. five',
    '1. It kills pain',
    '10. It kills pain',
    'Wait... it goes on',
    'Wait… it goes on',
    'Really?" he said',
    '“No!” he said.',
    'en.Next',
    'end.next',
    '5.Next',
    'It was 2.5.3 More',
    'It ended.[note] More',
    'It ended.[',
    'It ended.[3',
    'A.',
    '.',
    'one\u2028line goes on',
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
    ['Say no. There is none.', ['Say no.', 'There is none.']],
    ['nos. There', ['nos.', 'There']],
    ['He saw J. The man left.', ['He saw J.', 'The man left.']],
    ['In the U.S. The law', ['In the U.S.', 'The law']],
    ['in the u.s. It is', ['in the u.s.', 'It is']],
    ['At 5 p.m. They left.', ['At 5 p.m.', 'They left.']],
    ['At 5 p.m. Kratom Inc. sells', ['At 5 p.m.', 'Kratom Inc. sells']],
    ['etc. And more', ['etc.', 'And more']],
    ['It is 5. It is.', ['It is 5.', 'It is.']],
    ['It is 5. it is.', ['It is 5.', 'it is.']],
    ['Wait... It goes', ['Wait...', 'It goes']],
    ['Wait… It goes', ['Wait…', 'It goes']],
    ['Really? yes.', ['Really?', 'yes.']],
    ['Really?" He said', ['Really?"', 'He said']],
    ['Hello!? world', ['Hello!?', 'world']],
    ['end.Next one', ['end.', 'Next one']],
    ['It ended.[12] More', ['It ended.[12]', 'More']],
    ['It ended.[a] More', ['It ended.[a]', 'More']],
    ['It ended.3 More', ['It ended.3', 'More']],
    ['He said “stop.” she did.', ['He said “stop.”', 'she did.']],
    ['(It is.) Then', ['(It is.)', 'Then']],
    ['It ended.” “More', ['It ended.”', '“More']],
    ['It [3]. More', ['It [3].', 'More']],
    ['One line\u2028Two lines', ['One line', 'Two lines']],
    ['one line.\u2028two lines', ['one line.', '\u2028two lines']],
    ['one\u2028\u2028Two', ['one', '\u2028Two']],
    ['\u2028one\u2028', ['\u2028one']],
    ['one. \u2028two', ['one.', '\u2028two']],
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
