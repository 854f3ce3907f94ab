import { expect, test } from 'vitest';
import { type BatchDetector, readBatch } from '../../../lib/detect/batch.ts';
import { ClaimMemory } from '../../../lib/detect/claim-memory.ts';
import type { Block } from '../../../lib/text/block.ts';
import { detectorOf } from './small-lexicon.ts';

const PAGE: readonly Block[] = [
  { text: 'Benefits of kratom', role: 'heading', level: 1 },
  { text: 'It relieves chronic pain. It is a plant.', role: 'paragraph' },
  { text: 'People take kratom to:', role: 'paragraph' },
  { text: 'sleep better', role: 'item', level: 1 },
  { text: 'Kava', role: 'heading', level: 2 },
  { text: 'It relieves anxiety.', role: 'paragraph' },
  { text: 'Law', role: 'heading', level: 2 },
  { text: 'Kratom is banned in Alabama.', role: 'paragraph' },
];

const plain = detectorOf({
  pain: { rules: ['relieve > (pain)'] },
  sleep: { rules: ['(sleep better)'] },
  anxiety: { rules: ['relieve > (anxiety)'] },
  law: { rules: ['(banned) > place'] },
});

/** The detector as a page asks it, noting the blocks that it is given. Answers pass through JSON, as messages do. */
function watched(): { detector: BatchDetector; read: string[]; silent: (is: boolean) => void } {
  const read: string[] = [];
  let silent = false;
  const detector: BatchDetector = {
    begin: async (title, opening) => (silent ? undefined : plain.begin(title, asSent(opening)).carried),
    async read(carried, blocks) {
      if (silent) return undefined;
      read.push(...blocks.map(({ text }) => text));
      return { ...asSent(readBatch(plain, carried, asSent(blocks))), took: 1 };
    },
  };
  return {
    detector,
    read,
    silent: (is) => {
      silent = is;
    },
  };
}

const asSent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

async function remembered(memory: ClaimMemory, page: readonly Block[]) {
  const reading = await memory.begin('', page);
  const claims = [];
  while (reading && claims.length < page.length) {
    const some = await reading.next(page, claims.length);
    if (!some) return undefined;
    claims.push(...some);
  }
  return reading && claims;
}

const fresh = (page: readonly Block[]) => {
  const reading = plain.begin('', page);
  return page.map((block) => reading.read(block));
};

test('a page that is read again costs no detection', async () => {
  const { detector, read } = watched();
  const memory = new ClaimMemory(detector);
  const first = await remembered(memory, PAGE);
  expect(first?.flat().length).toBeGreaterThan(2);
  expect(first).toEqual(fresh(PAGE));
  read.length = 0;
  expect(await remembered(memory, PAGE)).toEqual(first);
  expect(read).toEqual([]);
});

test.each([
  // A sentence fewer: the next block is nearer to the name above it. Four blocks are asked about at once.
  ['a sentence is edited', PAGE.with(1, { text: 'It relieves nothing.', role: 'paragraph' }), 4],
  // One name more on so short a page changes how much the page is about kratom.
  ['a block comes', PAGE.toSpliced(7, 0, { text: 'Kratom can harm the liver.', role: 'paragraph' }), 9],
  ['a block goes', PAGE.toSpliced(1, 1), 4],
  ['a heading speaks of another plant', PAGE.with(0, { text: 'Benefits of kava', role: 'heading', level: 1 }), 8],
  // A rival on so short a page changes what the page is about.
  ['a lead-in line changes', PAGE.with(2, { text: 'People take kava to:', role: 'paragraph' }), 8],
])(
  '%s: the answers are those of a fresh reading, and no more is read than that needs',
  async (_what, changed, most) => {
    const { detector, read } = watched();
    const memory = new ClaimMemory(detector);
    await remembered(memory, PAGE);
    read.length = 0;
    expect(await remembered(memory, changed)).toEqual(fresh(changed));
    expect(read.length).toBeLessThanOrEqual(most);
  },
);

test('what a page before the last one held is forgotten', async () => {
  const { detector, read } = watched();
  const memory = new ClaimMemory(detector);
  await remembered(memory, PAGE);
  await remembered(memory, []);
  read.length = 0;
  await remembered(memory, PAGE);
  expect(read).toHaveLength(PAGE.length);
});

test('a detector that does not answer makes no claim up, and is asked again', async () => {
  const { detector, silent } = watched();
  const memory = new ClaimMemory(detector);
  silent(true);
  expect(await remembered(memory, PAGE)).toBeUndefined();
  silent(false);
  const reading = await memory.begin('', PAGE);
  silent(true);
  expect(await reading?.next(PAGE, 0)).toBeUndefined();
  silent(false);
  expect(await remembered(memory, PAGE)).toEqual(fresh(PAGE));
});

test('long pages go over in parts, and a heading below a long opening still tells what the page is about', async () => {
  const { detector, read } = watched();
  const menu: Block[] = Array.from({ length: 1_200 }, (_, i) => ({ text: `Entry ${i} of the menu`, role: 'item' }));
  const page: Block[] = [...menu, ...PAGE];
  const claims = await remembered(new ClaimMemory(detector), page);
  expect(claims).toEqual(fresh(page));
  expect(claims?.flat().length).toBeGreaterThan(0);
  expect(read).toHaveLength(page.length);
});

test('of giant headings little is carried on', () => {
  const words = 'kratom relieves pain and anxiety in places near and far '.repeat(300);
  const headings: Block[] = [1, 2, 3, 4, 5, 6].map((level) => ({ text: words, role: 'heading', level }));
  const { carried } = readBatch(plain, plain.begin('Kratom').carried, headings);
  for (const value of carried) expect(value.length).toBeLessThan(50_000);
});
