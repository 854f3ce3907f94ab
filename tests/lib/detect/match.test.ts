import { expect, test } from 'vitest';
import type { RuleData } from '../../../lib/detect/data.ts';
import { matchRule } from '../../../lib/detect/match.ts';
import type { Model } from '../../../lib/detect/model.ts';
import type { SentenceView } from '../../../lib/detect/sentence-view.ts';
import { claimedOf, detectorOf, modelOf, viewOf } from './small-lexicon.ts';

/** Whether a rule finds its claim in a sentence. */
const finds = (rule: RuleData, sentence: string): boolean =>
  claimedOf(sentence, detectorOf({ topic: { concepts: { good: 'good', well: 'well' }, rules: [rule] } })).length > 0;

const matchesIn = (model: Model, view: SentenceView) => model.fillableRules().flatMap((rule) => matchRule(rule, view));

test.each<[string, string, boolean]>([
  ['relieve >2 (pain)', 'Kratom relieves pain.', true],
  ['relieve >2 (pain)', 'Kratom relieves most chronic pain.', true],
  ['relieve >2 (pain)', 'Kratom relieves most of the pain.', false],
  ['relieve >2 (pain)', 'Kratom: the pain that it relieves.', false],
  ['relieve &2 (pain)', 'Kratom: the pain that it relieves.', true],
  ['relieve &2 (pain)', 'Kratom: the pain that it often relieves.', false],
  ['relieve &0 (pain)', 'Kratom: pain relieved.', true],
  ['relieve &0 (pain)', 'Kratom relieves pain.', true],
  ['(pain relief) &3 (relief fast)', 'Kratom: pain relief fast.', false],
  ['relieve >1 (pain) >1 (legs)', 'Kratom relieves the pain in legs.', true],
  ['relieve >1 (pain) >1 (legs)', 'Kratom relieves the pain in the legs.', false],
  // The first word that fits is not the one that leads on.
  ['relieve >1 (pain) >1 (legs)', 'Kratom relieves pain, arms, eases pain in legs.', true],
])('%s in "%s": %s', (rule, sentence, isFound) => {
  expect(finds(rule, sentence)).toBe(isFound);
});

test('any of a slot’s concepts will do', () => {
  expect(finds('good|well > (slept)', 'Kratom: well slept.')).toBe(true);
  expect(finds('good|well > (slept)', 'Kratom: good that I slept.')).toBe(true);
  expect(finds('(slept) > good|well', 'Kratom: slept well.')).toBe(true);
  expect(finds('(slept) > good|well', 'Kratom: slept badly.')).toBe(false);
});

test('concepts that silence a rule do so from anywhere in the sentence', () => {
  const rule = { when: 'relieve > (pain)', unless: ['good', 'well'] };
  expect(finds(rule, 'Kratom relieves pain.')).toBe(true);
  expect(finds(rule, 'Well, kratom relieves pain.')).toBe(false);
  expect(finds(rule, 'Kratom relieves pain for good.')).toBe(false);
});

test('of the concepts that a rule needs one has to stand somewhere', () => {
  const rule = { when: 'relieve > (pain)', needs: ['good', 'well'] };
  expect(finds(rule, 'Kratom relieves pain.')).toBe(false);
  expect(finds(rule, 'Well, kratom relieves pain.')).toBe(true);
  expect(finds(rule, 'Kratom relieves pain for good.')).toBe(true);
});

test('slots stand in one clause, unless the rule may go across', () => {
  const sentence = 'Kratom relieves a lot; my pain for one.';
  expect(finds('relieve > (pain)', sentence)).toBe(false);
  expect(finds({ when: 'relieve > (pain)', across: true }, sentence)).toBe(true);
});

test('a match has to reach into the sentence itself, beyond its context', () => {
  const model = modelOf({ topic: { rules: ['relieve > (pain)'] } });
  const matches = (own: number): number => {
    const view = viewOf(model, 'relieves pain in legs', own);
    return matchesIn(model, view).length;
  };
  expect([0, 1, 2, 3].map(matches)).toEqual([1, 1, 0, 0]);
});

test('of a sentence that fits in hundreds of ways the first twelve count', () => {
  const model = modelOf({ topic: { rules: ['relieve >90 (pain)'] } });
  const view = viewOf(model, `${'ease '.repeat(10)}${'pain '.repeat(10)}`);
  const matches = matchesIn(model, view);
  expect(matches).toHaveLength(12);
  expect(matches.slice(9, 12)).toEqual([
    [0, 19],
    [1, 10],
    [1, 11],
  ]);
});
