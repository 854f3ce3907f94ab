import { expect, test } from 'vitest';
import { claimedOf, detectorOf } from './small-lexicon.ts';

test.each([
  ['Kratom relieves pain.', 'pain'],
  ['Kratom does not relieve pain.', '-pain'],
  ['Kratom never eases an ache.', '-pain'],
  // A negator reaches the claim's first words or its last.
  ['Kratom relieves no pain.', '-pain'],
  ['It is far from clear that in all these years of use by so many people it ever relieved pain.', '-pain'],
  // It says nothing of what stands before it.
  ['Kratom relieves pain and does not smell.', 'pain'],
  ['Kratom relieves pain, though it is far from clear how.', 'pain'],
])('what is denied: %s', (sentence, claim) => {
  expect(claimedOf(sentence)).toEqual([claim]);
});

test.each([
  ['Kratom is not one two three four five six seven eight relieving pain.', '-pain'],
  ['Kratom is not one two three four five six seven eight nine ten relieving pain.', '-pain'],
  ['Kratom is not one two three four five six seven eight nine ten eleven relieving pain.', 'pain'],
])('a plain negator reaches eleven words on: %s', (sentence, claim) => {
  expect(claimedOf(sentence, detectorOf({ pain: { rules: ['relieve >0 (pain)'] } }))).toEqual([claim]);
});

test('a wide negator reaches to the sentence’s end', () => {
  const words = 'of all that has been read, heard, seen and written down by anybody at any time';
  expect(claimedOf(`There is no evidence ${words} that kratom relieves pain.`)).toEqual(['-pain']);
});

test.each([
  ['Kratom is not cheap, but it relieves pain.', 'pain'],
  ['There is no evidence for its age; it relieves pain.', 'pain'],
  ['Kratom does not cure, it relieves pain.', '-pain'],
  ['That kratom grows is a myth, but it relieves pain.', 'pain'],
  ['Kratom grows; that it relieves pain is a myth.', '-pain'],
  ['That kratom relieves pain is a myth.', '-pain'],
  ['Kratom relieves pain; that it grows is a myth.', 'pain'],
  ['Kratom grows; that it relieves pain was not seen.', '-pain'],
  ['Kratom relieves pain; that it grows was not seen.', 'pain'],
])('a word of contrast or a semicolon stops a negator: %s', (sentence, claim) => {
  expect(claimedOf(sentence)).toEqual([claim]);
});

test.each([
  ['It is not the case that no evidence shows that kratom relieves pain.', 'pain'],
  ['That kratom does not relieve pain is a myth.', 'pain'],
])('two negators cancel out: %s', (sentence, claim) => {
  expect(claimedOf(sentence)).toEqual([claim]);
});

test('the next plain negator takes over from the one before it', () => {
  expect(claimedOf('No, it does not relieve pain.')).toEqual(['-pain']);
  expect(claimedOf('Kratom never, no, not ever relieves pain.')).toEqual(['-pain']);
});

test.each([
  ['Kratom not only relieves pain, it smells.', 'pain'],
  ['No doubt kratom relieves pain.', 'pain'],
  ['There is no evidence needed that kratom relieves pain.', 'pain'],
  ['That kratom relieves pain is a myth no longer.', 'pain'],
  // The turn of speech cancels its own negator, not another.
  ['No doubt kratom does not relieve pain.', '-pain'],
  ['Kratom does not relieve pain, no doubt.', '-pain'],
])('a turn of speech that only looks like denial denies nothing: %s', (sentence, claim) => {
  expect(claimedOf(sentence)).toEqual([claim]);
});

test('a phrase with a negator in it says what it says already', () => {
  const detector = detectorOf({ pain: { rules: ['(pain) >1 (no more) > (trouble)'] } });
  expect(claimedOf('With kratom, pain is no more of trouble.', detector)).toEqual(['pain']);
  expect(claimedOf('With kratom, pain is no more, no, of trouble.', detector)).toEqual(['-pain']);
  expect(claimedOf('It is far from clear that with kratom pain is no more of trouble.', detector)).toEqual(['-pain']);
});

test('a sentence after a denial is no denial', () => {
  expect(claimedOf('Kratom does not smell. It relieves pain.')).toEqual(['pain']);
});
