import { expect, test } from 'vitest';
import { hashOf } from '../../../lib/detect/features.ts';
import { SurroundingsTracker } from '../../../lib/detect/surroundings.ts';
import type { Block } from '../../../lib/text/block.ts';
import { heading, modelOf, paragraph, viewOf } from './small-lexicon.ts';

const model = modelOf();

/** What stands around the last of some blocks, after some of its sentences. */
function around(blocks: readonly Block[], ...sentences: string[]) {
  const tracker = new SurroundingsTracker();
  const last = blocks.at(-1) as Block;
  for (const block of blocks) {
    tracker.startBlock(block);
    const lines = block === last ? sentences : [block.text];
    for (const line of lines) tracker.endSentence(viewOf(model, line), block.role === 'heading');
  }
  const { headings, before, headingConcepts, role, label } = tracker.of(last);
  return { headings: [...headings], before: [...before], headingConcepts: [...headingConcepts], role, label };
}
const stems = (...words: string[]) => words.map(hashOf);

test('the two headings above count, the nearest last', () => {
  const page = [heading('Rain', 1), heading('Snow', 2), heading('Hail', 3), paragraph('')];
  expect(around(page).headings).toEqual(stems('snow', 'hail'));
  expect(around(page.slice(2)).headings).toEqual(stems('hail'));
});

test('a heading ends those of its own level and below', () => {
  expect(around([heading('Rain', 1), heading('Snow', 2), heading('Hail', 2), paragraph('')]).headings).toEqual(
    stems('rain', 'hail'),
  );
  expect(around([heading('Rain', 3), heading('Snow', 2), paragraph('')]).headings).toEqual(stems('snow'));
  // One without a level is the lowest.
  expect(around([heading('Rain', 5), { text: 'Snow', role: 'heading' }, paragraph('')]).headings).toEqual(
    stems('rain', 'snow'),
  );
  expect(around([{ text: 'Rain', role: 'heading' }, heading('Snow', 6), paragraph('')]).headings).toEqual(
    stems('snow'),
  );
});

test('a heading stands under those above it, not under itself', () => {
  const page = [heading('Rain', 1), heading('Snow', 2), heading('Hail', 3)];
  expect(around(page, 'Hail').headings).toEqual(stems('rain', 'snow'));
});

test('what a heading speaks of counts too', () => {
  const { kratom } = model.grammar;
  expect(around([heading('Kratom', 1), paragraph('')]).headingConcepts).toEqual([model.hashOf(kratom)]);
  expect(around([paragraph('Kratom'), paragraph('')]).headingConcepts).toEqual([]);
});

test('the words of the sentence before count once each, up to the block’s end', () => {
  expect(around([paragraph('')], 'Rain, rain, snow.').before).toEqual(stems('rain', 'snow'));
  expect(around([paragraph('')], 'Rain.', 'Snow.').before).toEqual(stems('snow'));
  expect(around([paragraph('Rain.'), paragraph('')]).before).toEqual([]);
});

test('a table’s headers and a lead-in line are no words of the sentence before', () => {
  const tracker = new SurroundingsTracker();
  tracker.startBlock(paragraph(''));
  tracker.endSentence(viewOf(model, 'Rain, snow.', 2), false);
  expect(tracker.of(paragraph('')).before).toEqual(stems('snow'));
});

test('of a giant heading two hundred words count', () => {
  const words = Array.from({ length: 250 }, (_, i) => `w${i}`).join(' ');
  expect(around([heading(words), paragraph('')]).headings).toHaveLength(200);
  const concepts = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`c${i}`, `w${i}`]));
  const many = modelOf({}, concepts);
  const tracker = new SurroundingsTracker();
  tracker.startBlock(heading(''));
  for (let i = 0; i < 2; i += 1) tracker.endSentence(viewOf(many, words), true);
  tracker.startBlock(paragraph(''));
  expect(tracker.of(paragraph('')).headingConcepts).toHaveLength(200);
});

test.each<[Block['role'], boolean]>([
  ['heading', true],
  ['header-cell', true],
  ['caption', true],
  ['term', true],
  ['paragraph', false],
  ['cell', false],
  ['item', false],
  ['definition', false],
  ['quote', false],
])('the role is told: a %s is a label: %s', (role, label) => {
  expect(around([{ text: '', role }])).toMatchObject({ role, label });
});

test('headings are carried on to another reading, which does not change them for this one', () => {
  const first = new SurroundingsTracker();
  first.startBlock(heading('Rain'));
  first.endSentence(viewOf(model, 'Rain'), true);
  const second = new SurroundingsTracker();
  const { carried } = first;
  second.carried = carried;
  second.startBlock(paragraph(''));
  expect(second.of(paragraph('')).headings).toEqual(stems('rain'));
  second.startBlock(heading('Snow', 2));
  expect(first.carried).toHaveLength(1);
});
