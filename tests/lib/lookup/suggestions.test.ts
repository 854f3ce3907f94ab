import askedData from 'virtual:claims/asked';
import library from 'virtual:claims/library';
import { expect, test } from 'vitest';
import type { Answer } from '../../../lib/lookup/entries.ts';
import { createLookup } from '../../../lib/lookup/lookup.ts';
import { suggestionsFor } from '../../../lib/lookup/suggestions.ts';
import { t } from '../card/english.ts';

const lookup = createLookup(library, askedData);
const suggested = (typed: string) => suggestionsFor(typed, lookup, library.places, t);

test.each([
  ['ohi', 'Law in Ohio, United States'],
  ['seiz', 'Seizures'],
  ['GRADE', 'Term: GRADE'],
  ['garcia-romeu', expect.stringMatching(/^Source: /)],
])('"%s" is answered while it is typed', (typed, words) => {
  expect(suggested(typed)[0]?.words).toEqual(words);
});

test('there are five at the most, and none for nothing', () => {
  expect(suggested('legal')).toHaveLength(5);
  expect(suggested('zzzzqq')).toEqual([]);
});

test('each leads to the answer that it names', () => {
  const answers: Answer[] = [
    ...Object.values(library.topics).map((record) => ({ kind: 'topic', record }) as const),
    ...Object.values(library.places).map((record) => ({ kind: 'place', record }) as const),
    ...Object.values(library.glossary).map((record) => ({ kind: 'term', record }) as const),
  ];
  const offered = answers.flatMap((answer) =>
    suggestionsFor('', () => [answer], library.places, t).map((one) => ({ ...one, answer })),
  );
  expect(offered).toHaveLength(answers.length);
  const missed = offered.filter(({ question, answer }) => lookup(question)[0]?.record !== answer.record);
  expect(missed.map(({ question }) => question)).toEqual([]);
});
