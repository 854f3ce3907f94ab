import { readFileSync } from 'node:fs';
import askedData from 'virtual:claims/asked';
import library from 'virtual:claims/library';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../../lib/lookup/entries.ts';
import { createLookup } from '../../../lib/lookup/lookup.ts';

interface Question {
  readonly asked: string;
  readonly answer: readonly string[];
}

const lookup = createLookup(library, askedData);
const idOf = ({ kind, record }: Answer) => `${kind}/${'code' in record ? record.code : record.id}`;
const first = (asked: string) => lookup(asked).map(idOf)[0];
const questionsIn = (name: string) =>
  parse(readFileSync(`tests/lib/lookup/${name}.yml`, 'utf8')) as readonly Question[];

/** The share of questions whose right answer comes first, and those where it does not. */
function score(questions: readonly Question[]) {
  const missed = questions.filter(({ asked, answer }) => !answer.includes(first(asked) ?? ''));
  return { share: 1 - missed.length / questions.length, missed: missed.map(({ asked }) => asked) };
}

describe("people's own questions", () => {
  const tuned = questionsIn('questions');
  const kept = questionsIn('questions-kept-aside');

  test('name records that exist', () => {
    const records = new Set([
      ...Object.keys(library.topics).map((id) => `topic/${id}`),
      ...Object.keys(library.places).map((code) => `place/${code}`),
      ...Object.keys(library.sources).map((id) => `source/${id}`),
      ...Object.keys(library.glossary).map((id) => `term/${id}`),
    ]);
    expect([...tuned, ...kept].flatMap(({ answer }) => answer).filter((id) => !records.has(id))).toEqual([]);
  });

  test('have the right answer first, 95 in 100', () => {
    const { share, missed } = score([...tuned, ...kept]);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('have it first in those kept aside too, 90 in 100', () => {
    const { share } = score(kept);
    expect(share, 'which ones is not told: nobody tunes against them').toBeGreaterThanOrEqual(0.9);
  });
});

describe('a question', () => {
  test.each([
    ['Legal in OH?', 'place/US-OH'],
    ['is it legal in or', 'place/US-OR'],
    ['LIVER', 'topic/liver'],
    ['Österreich', 'place/AT'],
    ['cold turkey', 'topic/dependence'],
    ['turkey', 'place/TR'],
    ['7-OH', 'topic/seven-oh'],
    ['garcia-romeu 2020', 'source/garciaromeu2020'],
    ['chills and sweats', 'topic/side-effects'],
    ['chile', 'place/CL'],
    ['is it OK with my meds', 'topic/interactions'],
    ['legal in OK', 'place/US-OK'],
    ['how does 7-OH work', 'topic/seven-oh'],
    ['miami smoke shops', 'place/US-FL'],
    ['heartattack', 'topic/heart'],
  ])('%s leads to %s', (asked, answer) => {
    expect(first(asked)).toBe(answer);
  });

  test.each(['', ' ', '?!', 'qqqq', '\u200b'])('of nothing ("%s") has no answer', (asked) => {
    expect(lookup(asked)).toEqual([]);
  });

  test('of any length counts by its beginning', () => {
    const passage = `kratom and the liver ${'lorem ipsum '.repeat(2_000)}`;
    expect(lookup(passage)).toEqual(lookup(passage.slice(0, 200)));
    expect(first(passage)).toBe('topic/liver');
  });
});
