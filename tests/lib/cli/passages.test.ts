import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { examplesOf, parsePassages, whole } from '../../../lib/cli/train/passages.ts';
import { compileRules } from '../../../lib/dataset/lexicon.ts';
import { createDetector } from '../../../lib/detect/detector.ts';

const FILE = `= Kratom tea
== Uses
pain:a sleep-relaxation:d? | It eases aches.
- | I pour concrete.

* pain:d | No help for backs
== pain:a | Stops pain cold

= Kava
- | It calms.
`;

test('a passage is read as title, headings, paragraphs and items, each sentence with its labels', () => {
  const [tea, kava] = parsePassages('a.txt', FILE);
  expect(tea?.title).toBe('Kratom tea');
  expect(tea?.blocks.map(({ role, text }) => [role, text])).toEqual([
    ['heading', 'Uses'],
    ['paragraph', 'It eases aches. I pour concrete.'],
    ['item', 'No help for backs'],
    ['heading', 'Stops pain cold'],
  ]);
  const [first, second] = tea?.blocks[1]?.sentences ?? [];
  expect([...(first?.required ?? [])]).toEqual([['pain', 'asserts']]);
  expect([...(first?.optional ?? [])]).toEqual([['sleep-relaxation', 'denies']]);
  expect(second?.required.size).toBe(0);
  expect(kava?.blocks).toHaveLength(1);
});

test.each([
  ['a label without a stance', '= Tea\npain | It eases aches.'],
  ['no labels at all', '= Tea\nIt eases aches.'],
  ['a sentence before any title', '- | It eases aches.'],
])('%s: the error names file and line', (_what, file) => {
  expect(() => parsePassages('a.txt', file)).toThrow(/^a\.txt, line \d: write /);
});

test('each sentence of a passage becomes an example with the labels of its own line', async () => {
  const rules = await compileRules(resolve(import.meta.dirname, '../../../claims'));
  const [tea] = parsePassages('a.txt', FILE);
  const examples = tea ? examplesOf('a.txt', tea, createDetector(rules)) : [];
  expect(examples.map(({ required }) => [...required.values()].join())).toEqual([
    '',
    'asserts',
    '',
    'denies',
    'asserts',
  ]);
  for (const { keys } of examples) expect(keys.length).toBeGreaterThan(3);
});

test('lines without an end mark are messages, each by itself', () => {
  const [chat] = parsePassages('a.txt', '= Chat\npain:a | it works for my back\n- | lol\n- | Ok.\n- | Bye.');
  expect(chat?.blocks.map(({ text }) => text)).toEqual(['it works for my back', 'lol', 'Ok. Bye.']);
});

test('of a line that is read as two sentences the longer one has the labels', async () => {
  const rules = await compileRules(resolve(import.meta.dirname, '../../../claims'));
  const file =
    '= Kratom tea\npain:a liver:d? | Nobody asked. It eases the aches of the people who drink it.\n- | Rain. Tea.';
  const [tea] = parsePassages('a.txt', file);
  const examples = tea ? examplesOf('a.txt', tea, createDetector(rules)) : [];
  const long = examples.findIndex(({ required }) => required.size > 0);
  expect(examples.filter(({ required }) => required.size > 0)).toHaveLength(1);
  expect([...(examples[long]?.required.keys() ?? [])]).toEqual(['pain']);
  expect(examples[long - 1]?.optional).toEqual(
    new Map([
      ['liver', 'denies'],
      ['pain', 'asserts'],
    ]),
  );
});

test('claims that name nothing are read as those of a page about kratom', () => {
  const [tea, kava] = parsePassages('a.txt', FILE);
  const [nameless] = parsePassages('a.txt', '= For the knees\npain:a | Two cups and they stopped barking.');
  expect([tea, kava, nameless].map((passage) => passage && whole(passage, /kratom/i).title)).toEqual([
    'Kratom tea',
    'Kava',
    'For the knees | Kratom',
  ]);
});
