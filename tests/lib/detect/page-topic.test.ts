import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileRules } from '../../../lib/dataset/lexicon.ts';
import { Model } from '../../../lib/detect/model.ts';
import { pageTopic } from '../../../lib/detect/page-topic.ts';
import type { Block } from '../../../lib/text/block.ts';

const { lexicon } = await compileRules(resolve(import.meta.dirname, '../../../claims'));
const model = new Model(lexicon);

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ text, role: 'paragraph' }));

test.each(['Kratom addiction: signs and treatment', 'Kratom withdrawal: a timeline', 'Notes on kratom dependence'])(
  'what a name stands before takes nothing from it: %s',
  (title) => {
    expect(pageTopic(model, title, [])).toMatchObject({ about: true, elsewhere: false });
  },
);

test('a title or a first heading that names kratom makes the page one about it', () => {
  expect(pageTopic(model, 'Kratom tea', [])).toMatchObject({ about: true, titled: true, elsewhere: false });
  const heading: Block = { text: 'All about kratom', role: 'heading', level: 1 };
  expect(pageTopic(model, 'Herbs', [heading, ...paragraphs('It grows.')])).toMatchObject({ about: true, titled: true });
});

test('so do four names in the text', () => {
  expect(pageTopic(model, '', paragraphs('Kratom grows.', 'Kratom, kratom.')).about).toBe(false);
  expect(pageTopic(model, '', paragraphs('Kratom grows.', 'Kratom, kratom, kratom.')).about).toBe(true);
});

test('a page titled with a rival that names kratom in passing is about something else', () => {
  const page = paragraphs('Kava calms. Kava is a root, and kava is bitter.', 'Unlike kratom, kava is a pepper.');
  expect(pageTopic(model, 'Kava guide', page)).toMatchObject({ about: false, rivalTitled: true, elsewhere: true });
});

test('density and share grow with the names, up to the top of their scales', () => {
  const seldom = pageTopic(model, '', paragraphs(`Kratom. ${'Rain fell on the road. '.repeat(200)}`));
  const often = pageTopic(model, '', paragraphs('Kratom tea, kratom powder, kratom, kratom, kratom, kratom, kratom.'));
  expect(seldom).toMatchObject({ density: 0, names: 1, share: 3 });
  expect(often).toMatchObject({ density: 4, names: 6, share: 3 });
  expect(pageTopic(model, '', paragraphs('Kratom or kava, kava, kava.')).share).toBe(0);
});
