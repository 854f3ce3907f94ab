import { expect, test } from 'vitest';
import { learnSpelling } from '../../../lib/lookup/spelling.ts';

const TEXTS = [
  'heart attack',
  'breast milk',
  'constipation',
  'pain',
  'migraine',
  'seizures',
  'dutch',
  'cincinnati',
  'ms',
];
const { parted, meant } = learnSpelling(TEXTS, (word) => word === 'dutch' || word === 'cincinnati');

test.each([
  ['heartattack', ['heart', 'attack']],
  ['breastmilk', ['breast', 'milk']],
  ['heart', undefined],
  ['milkbreast', undefined],
])('%s is parted as %j', (written, words) => {
  expect(parted(written)).toEqual(words);
});

test.each([
  ['pian', ['pain']], // two letters swapped
  ['migrane', ['migrain']],
  ['mygraine', ['migrain']],
  ['siezures', ['seizur']],
  ['constipashun', ['constipation']], // the same sound
  ['cincinatti', ['cincinnati']], // a rare word, long enough
  ['ditch', []], // "Dutch" is too short and rare
  ['pin', []], // too short to be a slip
  ['rain', []], // nobody gets the first letter wrong
  ['ma', []],
])('%s stands for %j', (written, words) => {
  expect(meant(written)).toEqual(words);
});
