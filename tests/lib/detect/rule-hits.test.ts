import { expect, test } from 'vitest';
import type { RuleData } from '../../../lib/detect/data.ts';
import { claimed, claimedOf, detectorOf, heading, paragraph } from './small-lexicon.ts';

const withRules = (...rules: RuleData[]) => detectorOf({ topic: { rules } });

test('several topics may be found in one sentence', () => {
  const detector = detectorOf({ pain: { rules: ['(pain)'] }, liver: { rules: ['(liver)'] } });
  expect(claimedOf('Kratom: pain, liver.', detector).sort()).toEqual(['liver', 'pain']);
});

test('a rule that states a denial denies, and a negator turns it round', () => {
  const detector = withRules({ when: '(safe for) > (liver)', stance: 'denies' });
  expect(claimedOf('Kratom is safe for the liver.', detector)).toEqual(['-topic']);
  expect(claimedOf('Kratom is not safe for the liver.', detector)).toEqual(['topic']);
});

test('a fixed rule heeds no negator', () => {
  const rule = { when: '(harm) > (liver)', fixed: true } as const;
  expect(claimedOf('Kratom does not harm the liver.', withRules(rule))).toEqual(['topic']);
  expect(claimedOf('Kratom does not harm the liver.', withRules({ ...rule, fixed: false }))).toEqual(['-topic']);
});

test('a fixed rule outweighs a general one, and one that denies one that asserts', () => {
  const asserts = '(helps) > (liver)';
  const denies = { when: '(harms) > (liver)', stance: 'denies' } as const;
  const both = 'Kratom helps the liver, harms the liver.';
  const swapped = 'Kratom harms the liver, helps the liver.';
  for (const rules of [
    [asserts, denies],
    [denies, asserts],
  ]) {
    expect(claimedOf(both, withRules(...rules))).toEqual(['-topic']);
    expect(claimedOf(swapped, withRules(...rules))).toEqual(['-topic']);
  }
  const fixed = { when: asserts, fixed: true };
  for (const rules of [
    [fixed, denies],
    [denies, fixed],
  ]) {
    expect(claimedOf(both, withRules(...rules))).toEqual(['topic']);
    expect(claimedOf(swapped, withRules(...rules))).toEqual(['topic']);
  }
});

test('otherwise what stands first in the text decides', () => {
  const detector = withRules('(help|harm) >1 (liver)');
  expect(claimedOf('Kratom does not harm the liver; it helps the liver.', detector)).toEqual(['-topic']);
  expect(claimedOf('Kratom helps the liver; it does not harm the liver.', detector)).toEqual(['topic']);
  const two = withRules('(helps) >1 (liver)', '(harms) >1 (liver)');
  expect(claimedOf('Kratom does not, no, harms the liver; it helps the liver.', two)).toEqual(['-topic']);
  expect(claimedOf('Kratom helps the liver; it never harms the liver.', two)).toEqual(['topic']);
});

test('what stands first is told by the words that fit, not by those that were met first', () => {
  const detector = withRules('(help) >1 (liver)', '(harm) >1 (liver)');
  expect(
    claimedOf('Kratom is no help, say some; it may harm the liver; it will not help the liver.', detector),
  ).toEqual(['topic']);
});

test('what is said of kratom outweighs what is said of something else, wherever it stands', () => {
  const detector = withRules('(help) >1 (liver)', { when: '(harm) >1 (liver)', stance: 'denies', fixed: true });
  expect(claimedOf('Kava harms the liver, kratom helps the liver.', detector)).toEqual(['topic']);
  expect(claimedOf('Kratom helps the liver, kava harms the liver.', detector)).toEqual(['topic']);
});

test('a label that names a subject says nothing of it, unless it has a verb', () => {
  const detector = detectorOf({ sleep: { rules: ['(sleep)'] }, pain: { rules: ['(sleep) > (pain)'] } });
  const say = (text: string) => claimed(detector, 'Kratom', heading(text), paragraph(text));
  expect(say('Kratom and sleep')).toEqual([[], ['sleep']]);
  expect(say('Kratom is sleep')).toEqual([['sleep'], ['sleep']]);
  // Two slots say something by themselves.
  expect(say('Kratom: sleep without pain')).toEqual([['pain'], ['sleep', 'pain']]);
});

test.each<[RuleData, string, string, boolean]>([
  ['(pain relief)', 'Kratom', 'Good for pain relief.', true],
  ['(pain relief)', 'Kratom', 'Kava is good for pain relief.', false],
  ['(pain relief)', 'Kratom', 'Kava aside, kratom is good for pain relief.', true],
  ['(pain relief)', '', 'Good for pain relief.', false],
  ['(pain relief)', '', 'Kratom is good for pain relief.', true],
  [{ when: '(pain relief)', subject: 'named' }, 'Kratom', 'Good for pain relief.', false],
  [{ when: '(pain relief)', subject: 'named' }, 'Kratom', 'Pain relief, by kava or kratom.', true],
  [{ when: '(pain relief)', subject: 'any' }, 'Kratom', 'Kava is good for pain relief.', true],
  [{ when: '(pain relief)', subject: 'any' }, '', 'Kava or kratom, good for pain relief.', true],
  [{ when: '(pain relief)', subject: 'any' }, '', 'Kava, good for pain relief.', false],
])('what a rule wants of the subject: %o on a page titled "%s": %s', (rule, title, sentence, isFound) => {
  // The page names kratom once before.
  const blocks = [paragraph('Kratom grows. It rains.'), paragraph('It snows.'), paragraph(sentence)];
  expect(claimed(withRules(rule), title, ...blocks)[2]).toEqual(isFound ? ['topic'] : []);
});

test('a rule of several slots speaks of what stands before its first word', () => {
  const detector = withRules('(liver) &9 (help)');
  expect(claimedOf('Kratom helps, unlike kava, the liver.', detector)).toEqual(['topic']);
  expect(claimedOf('Kratom helps; kava is the liver, says kratom, help.', detector)).toEqual([]);
});
