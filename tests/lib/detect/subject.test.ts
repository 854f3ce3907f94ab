import { expect, test } from 'vitest';
import { createOccurrences } from '../../../lib/detect/lexicon.ts';
import { SentenceView } from '../../../lib/detect/sentence-view.ts';
import { type Subject, SubjectTracker } from '../../../lib/detect/subject.ts';
import type { Block } from '../../../lib/text/block.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';
import { heading, item, modelOf, paragraph } from './small-lexicon.ts';

const model = modelOf();

/** Reads blocks, and says what every word "works" in them is said of. */
function subjects(about: boolean, ...blocks: readonly Block[]): Subject[] {
  const tracker = new SubjectTracker(about);
  const tokens = createTokens();
  const view = new SentenceView(model, tokens, createOccurrences());
  const found: Subject[] = [];
  for (const block of blocks) {
    tokenize(block.text, tokens);
    const sentences: { from: number; to: number }[] = [];
    splitSentences(block.text, tokens, sentences);
    tracker.startBlock(block);
    for (const { from, to } of sentences) {
      view.load(block.text, from, to, 0);
      tracker.load(view);
      for (let token = from; token < to; token += 1) {
        const word = block.text.slice(tokens.start[token], tokens.end[token]);
        if (word === 'works') found.push(tracker.subjectAt(token));
      }
      tracker.endSentence();
    }
    if (block.role === 'heading') tracker.endHeading(block.level ?? 6, view);
  }
  return found;
}

test.each<[string, Subject[]]>([
  ['It works.', ['kratom']],
  ['Kratom works.', ['kratom']],
  ['Kava works.', ['rival']],
  ['Morphine works.', ['rival']],
  ['Kratom works, kava works.', ['kratom', 'rival']],
  ['Kava works, kratom works.', ['rival', 'kratom']],
  ['Works kava.', []],
  // A name that follows counts where none stands before.
  ['What works is kratom.', ['kratom']],
  ['What works is kava.', ['kratom']],
])('on a page about kratom: %s', (text, expected) => {
  expect(subjects(true, paragraph(text))).toEqual(expected);
});

test.each<[string, Subject[]]>([
  ['It works.', ['none']],
  ['Kratom works.', ['kratom']],
  ['Kava works.', ['rival']],
  ['What works is kratom.', ['kratom']],
  ['What works is kava.', ['none']],
  ['What works is the leaf.', ['none']],
  ['What works is kava or kratom.', ['kratom']],
  ['Kratom grows. It works.', ['kratom']],
  ['Kava grows. It works.', ['rival']],
  ['Kratom grows. Rain falls. It works.', ['kratom']],
])('on a page about anything: %s', (text, expected) => {
  expect(subjects(false, paragraph(text))).toEqual(expected);
});

test.each<[string, Subject[]]>([
  // "It" takes up what its own sentence has named; "the leaf" what the page has.
  ['Kava calms because it works.', ['rival']],
  ['Kava calms, and the leaf works.', ['kratom']],
  ['Kratom beats kava, and it works.', ['rival']],
  ['The leaf works.', ['kratom']],
  ['Kava is one thing, the leaf grows, kratom is another, it works.', ['kratom']],
])('words that stand for a name: %s', (text, expected) => {
  expect(subjects(true, paragraph(text))).toEqual(expected);
});

test.each<[string, Subject[]]>([
  // What was named last goes on, unless kratom led the sentence.
  ['Kava calms; kratom wakes. It works.', ['kratom']],
  ['Kratom wakes; kava calms. It works.', ['kratom']],
  ['Kava calms. It works. It works.', ['rival', 'rival']],
  ['Kava calms. The leaf works.', ['rival']],
  ['Kava calms. Kratom wakes. It works.', ['kratom']],
])('from sentence to sentence: %s', (text, expected) => {
  expect(subjects(true, paragraph(text))).toEqual(expected);
});

test.each<[string, Subject[]]>([
  ['Unlike kava it works.', ['kratom']],
  ['Unlike the kava it works.', ['kratom']],
  ['Kava unlike rain works.', ['rival']],
  ['Unlike most other kava it works.', ['rival']],
  ['It is unlike rain, kava works.', ['rival']],
  // A drug takes the subject's place only near the beginning of a clause.
  ['Morphine works.', ['rival']],
  ['Most strong morphine works.', ['rival']],
  ['Some very strong morphine works.', ['kratom']],
  ['Some very strong kava works.', ['rival']],
  ['It rains all day, but morphine works.', ['rival']],
  ['It rains all day; much morphine works.', ['rival']],
  ['It rains all day; so much morphine works.', ['kratom']],
  ['Unlike morphine it works.', ['kratom']],
])('a rival counts where it stands in the subject’s place: %s', (text, expected) => {
  expect(subjects(true, paragraph(text))).toEqual(expected);
});

test.each<[string, readonly Block[], Subject[]]>([
  ['a heading that names a rival', [heading('Kava', 2), paragraph('It works.')], ['rival']],
  ['and the one of kratom after it', [heading('Kava', 2), heading('Kratom', 2), paragraph('It works.')], ['kratom']],
  [
    'a neutral one of the same level ends it',
    [heading('Kava', 2), heading('Rain', 2), paragraph('It works.')],
    ['kratom'],
  ],
  ['a neutral one above it too', [heading('Kava', 2), heading('Rain', 1), paragraph('It works.')], ['kratom']],
  ['a neutral one below does not', [heading('Kava', 2), heading('Rain', 3), paragraph('It works.')], ['rival']],
  [
    'nor do two of them',
    [heading('Kava', 2), heading('Rain', 3), heading('Snow', 3), paragraph('It works.')],
    ['rival'],
  ],
  [
    'one below that names a rival ends with its own level',
    [heading('Kratom', 2), heading('Kava', 3), heading('Rain', 3), paragraph('It works.')],
    ['kratom'],
  ],
  [
    'a heading without a level is the lowest',
    [heading('Kava', 5), { text: 'Rain', role: 'heading' }, paragraph('It works.')],
    ['rival'],
  ],
  [
    'a paragraph that names a rival does not outlast itself',
    [paragraph('Kava calms.'), paragraph('It works.')],
    ['kratom'],
  ],
  ['a list that names one does', [paragraph('Kava calms.'), item('It works.')], ['rival']],
  ['a heading is not under the one before', [heading('Kava', 2), heading('It works.', 3)], ['kratom']],
])('on a page about kratom: %s', (_what, blocks, expected) => {
  expect(subjects(true, ...blocks)).toEqual(expected);
});

test.each<[string, readonly Block[], Subject[]]>([
  ['what was named goes on', [paragraph('Kratom grows.'), paragraph('It works.')], ['kratom']],
  ['a heading ends it', [paragraph('Kratom grows.'), heading('Rain', 2), paragraph('It works.')], ['none']],
  ['a heading of kratom', [heading('Kratom', 2), paragraph('It works.')], ['kratom']],
  ['and a neutral one after it', [heading('Kratom', 2), heading('Rain', 2), paragraph('It works.')], ['none']],
  ['and one below it', [heading('Kratom', 2), heading('Rain', 3), paragraph('It works.')], ['none']],
  [
    'a first heading of kratom is the page’s',
    [heading('Kratom', 1), heading('Rain', 2), paragraph('It works.')],
    ['kratom'],
  ],
  [
    'it outlasts a rival',
    [heading('Kratom', 1), heading('Kava', 2), heading('Rain', 2), paragraph('It works.')],
    ['kratom'],
  ],
  ['a heading speaks of nothing yet', [paragraph('Kava calms.'), heading('It works.', 2)], ['none']],
])('on a page about anything: %s', (_what, blocks, expected) => {
  expect(subjects(false, ...blocks)).toEqual(expected);
});

test('what is carried sets another tracker to the same place', () => {
  const first = new SubjectTracker(false);
  first.carried = [true, 'rival', 3, 'rival'];
  expect(first.carried).toEqual([true, 'rival', 3, 'rival']);
  expect(first.pageIsAbout).toBe(true);
});
