import { expect, test } from 'vitest';
import { stateCodeIn } from '../../../lib/lookup/state-code.ts';
import { allWords, tellingWords } from '../../../lib/lookup/words.ts';

test.each([
  ['Is 7-OH legal in the U.S.?', ['7oh', 'legal', 'us']],
  ['7 hydroxy pills', ['7hydroxy', 'pil']],
  ['anti-inflammatory', ['anti', 'inflammatory']],
  ['Does kratom do it?', allWords('does kratom do it')],
])('the telling words of "%s"', (text, words) => {
  expect(tellingWords(text)).toEqual(words);
});

test.each([
  ['legal in OH?', 'US-OH'],
  ['is it legal in me', 'US-ME'],
  ['is it in TX now', 'US-TX'],
  ['KRATOM IN TX', 'US-TX'],
  ['IS IT OK', undefined],
  ['in pain', undefined],
  ['what is in it?', 'US-IT'],
])('the state code in "%s" is %s', (question, code) => {
  expect(stateCodeIn(question)).toBe(code);
});
