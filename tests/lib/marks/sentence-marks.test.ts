import { expect, test } from 'vitest';
import type { DetectedClaim } from '../../../lib/detect/claim.ts';
import { bySentence, SentenceMarks } from '../../../lib/marks/sentence-marks.ts';

const claim = (topic: string, start = 0): DetectedClaim => ({
  topic,
  stance: 'asserts',
  hedged: false,
  attributed: false,
  clear: true,
  start,
  end: start + 10,
  triggers: [],
});
const topicsOf = (claims: readonly DetectedClaim[]) => claims.map(({ topic }) => topic);
const range = {} as StaticRange;

test('claims of a sentence stay in the order in which the detector gives them, the strongest first', () => {
  const sentences = bySentence([claim('pain'), claim('energy-focus'), claim('liver', 50), claim('anxiety-stress')]);
  expect(sentences.map(topicsOf)).toEqual([['pain', 'energy-focus', 'anxiety-stress'], ['liver']]);
});

test('a mark holds its claims in that order, and keeps its id when a later reading gives another', () => {
  const marks = new SentenceMarks({});
  const read = (...topics: string[]) =>
    marks.of([{ quote: 'It helps.', claims: topics.map((topic) => claim(topic)), range }])[0];
  const before = read('pain', 'energy-focus');
  const after = read('energy-focus', 'pain');
  expect(topicsOf(before?.claims ?? [])).toEqual(['pain', 'energy-focus']);
  expect(topicsOf(after?.claims ?? [])).toEqual(['energy-focus', 'pain']);
  expect(after?.id).toBe(before?.id);
});

test('a mark of which nothing has changed stays the same object; the second of two like sentences has its own', () => {
  const marks = new SentenceMarks({});
  const sentence = { quote: 'It helps.', claims: [claim('pain')], range };
  const [first, second] = marks.of([sentence, sentence]);
  expect(second?.id).not.toBe(first?.id);
  expect(marks.of([sentence])[0]).toBe(first);
});
