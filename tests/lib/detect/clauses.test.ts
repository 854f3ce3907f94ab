import { expect, test } from 'vitest';
import { claimedOf, detectorOf } from './small-lexicon.ts';

const detector = detectorOf({
  pain: { rules: ['relieve > (pain)', { when: '(pain-free)', stance: 'denies', fixed: true }] },
  liver: { rules: ['harm > (liver)', { when: '(harmless)', stance: 'denies', fixed: true }] },
});

test.each([
  ['Although it is harmless, kratom harms the liver.', ['liver']],
  ['While kratom harms the liver of rats, it is harmless.', ['-liver']],
  ['Even if it harms the liver, brain or heart, it is harmless.', ['-liver']],
  // No subject after any comma: the first one ends the clause.
  ['Although harmless, harms the liver, as said.', ['liver']],
])('the main clause outweighs a conceded one before it: %s', (sentence, claims) => {
  expect(claimedOf(sentence, detector)).toEqual(claims);
});

test.each([
  // Without a comma nothing tells where the clause ends.
  ['Although harmless it harms the liver.', ['-liver']],
  // The labels take what comes after as no less the page's.
  ['Kratom is harmless, although it harms the liver.', ['-liver']],
  ['Kratom harms the liver, although it is harmless.', ['-liver']],
])('other concessions leave both clauses as they are: %s', (sentence, claims) => {
  expect(claimedOf(sentence, detector)).toEqual(claims);
});

test.each([
  ['Kratom is sold as harmless, but it harms the liver.', ['liver']],
  ['The FDA says it harms the liver, but kratom is harmless.', ['-liver']],
  ['Kratom is sold as harmless; in fact it harms the liver.', ['-liver']],
])('what is passed on before a word of contrast counts less: %s', (sentence, claims) => {
  expect(claimedOf(sentence, detector)).toEqual(claims);
});

test('"but" alone takes nothing back', () => {
  expect(claimedOf('Kratom is harmless, but it harms the liver.', detector)).toEqual(['-liver']);
  expect(claimedOf('But kratom harms the liver.', detector)).toEqual(['liver']);
});

test.each([
  ['Contrary to what is said, kratom harms the liver.', ['liver']],
  ['Contrary to talk that it harms the liver, it grows.', ['-liver']],
  ['Despite claims that it is harmless, kratom grows.', ['liver']],
  ['It is untrue that kratom harms the liver.', ['-liver']],
  ['It is a myth that kratom is harmless.', ['liver']],
  ['It is a myth that kratom grows, but it harms the liver.', ['liver']],
])('what is refuted is turned round, fixed rules too: %s', (sentence, claims) => {
  expect(claimedOf(sentence, detector)).toEqual(claims);
});

test.each([
  ['Users say kratom is harmless, but it is not.', ['liver']],
  ['Kratom does not relieve pain, but it does.', ['pain']],
  ['Kratom harms the liver, but this is a myth.', ['-liver']],
  // It goes on, and says something of its own.
  ['Kratom is harmless, but it is bitter.', ['-liver']],
  ['Kratom is harmless, but tea is.', ['-liver']],
])('a retort takes back what came before: %s', (sentence, claims) => {
  expect(claimedOf(sentence, detector)).toEqual(claims);
});
