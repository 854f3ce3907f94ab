import { expect, test } from 'vitest';
import { compactPhrases } from '../../../lib/dataset/compact-phrase.ts';

test.each([
  ['eases pain', ['eas pain']],
  ['=eased analges*', ['=eased analges*']],
  ['pain-relief, 7-OH', ['pain relief, 7-oh']],
  ['bye bye|so long', ['bye bye', 'so long']],
  ['(back|muscle [deep]) ache', ['(back|muscl [deep]) ache']],
  ['((a|b)|c)', ['a', 'b', 'c']],
  ['get _ off ... pain', ['get _ off ~ pain']],
])('%s', (source, phrases) => {
  expect(compactPhrases(source)).toEqual(phrases);
});

test.each([
  ['(pain', 'lacks a ")"'],
  ['pain)', 'stray ")"'],
  ['[pain]', 'nothing or anything'],
  ['_ ...', 'nothing or anything'],
])('%s cannot be read', (source, fault) => {
  expect(() => compactPhrases(source)).toThrow(fault);
});
