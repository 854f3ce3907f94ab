import { expect, test } from 'vitest';
import type { BatchDetector } from '../../../lib/detect/batch.ts';
import { ClaimMemory, type RememberedReading } from '../../../lib/detect/claim-memory.ts';
import type { Block } from '../../../lib/text/block.ts';
import { heading, paragraph } from './small-lexicon.ts';

/** A detector that finds nothing and notes what it is asked. `carry`: what a reading carries on after a block. */
function noting(carry: (carried: string, block: Block) => string = (carried) => carried) {
  const batches: number[] = [];
  const begun: string[] = [];
  const detector: BatchDetector = {
    async begin(title) {
      begun.push(title);
      return 'start';
    },
    async read(carried, blocks) {
      batches.push(blocks.length);
      const after: number[] = [];
      const places: string[] = [];
      let place = carried;
      for (const block of blocks) {
        place = carry(place, block);
        if (places.at(-1) !== place) places.push(place);
        after.push(places.length - 1);
      }
      return { claims: blocks.map(() => []), after, carried: places, took: 2 };
    },
  };
  const memory = new ClaimMemory(detector);
  /** Reads a page to its end; how many blocks came in each go. */
  const read = async (page: readonly Block[], title = ''): Promise<number[]> => {
    const reading = (await memory.begin(title, page)) as RememberedReading;
    const goes: number[] = [];
    for (let at = 0; at < page.length; at += goes.at(-1) as number) {
      goes.push((await reading.next(page, at))?.length ?? page.length);
    }
    return goes;
  };
  /** Sizes of the batches that a page is asked about in. */
  const asked = async (page: readonly Block[], title = ''): Promise<number[]> => {
    batches.length = 0;
    await read(page, title);
    return [...batches];
  };
  return { memory, read, asked, batches, begun };
}

const page = (blocks: number, name = 'x') => Array.from({ length: blocks }, (_, i) => paragraph(`${name}${i}`));

test('a page is first asked about in batches of a thousand blocks, or of some 32,000 characters', async () => {
  expect(await noting().asked(page(2_500))).toEqual([1_000, 1_000, 500]);
  const long = Array.from({ length: 6 }, (_, i) => paragraph(String(i).repeat(16_000)));
  expect(await noting().asked(long)).toEqual([2, 2, 2]);
  expect(await noting().asked(long.map(({ text }) => paragraph(text.slice(1))))).toEqual([3, 3]);
});

test('a page read again is asked about where it changed: four blocks, then twice as many each time', async () => {
  const { read, asked } = noting();
  await read(page(3_000));
  expect(await asked(page(3_000))).toEqual([]);
  expect(await asked([...page(2_500, 'new')])).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 1_000, 480]);
  expect(await asked([...page(12, 'a'), paragraph('new0'), ...page(12, 'b')])).toEqual([4, 8, 4, 8]);
});

test('remembered blocks come five hundred at a time, and no further than the first that changed', async () => {
  const { read } = noting();
  await read(page(1_200));
  expect(await read(page(1_200))).toEqual([500, 500, 200]);
  expect(await read(page(1_200).with(3, paragraph('new')))).toEqual([3, 4, 500, 500, 193]);
});

test('a reading may stop before a block, and tells how long it was worked for', async () => {
  const { memory, batches } = noting();
  const blocks = page(10);
  const reading = (await memory.begin('', blocks)) as RememberedReading;
  expect(reading.took).toBe(0);
  expect(await reading.next(blocks, 0, 3)).toHaveLength(3);
  expect(await reading.next(blocks, 3, 5)).toHaveLength(2);
  expect(await reading.next(blocks, 0, 4)).toHaveLength(4);
  expect(batches).toEqual([3, 2]);
  expect(reading.took).toBe(4);
});

test('a block is asked about again where it stands under something else', async () => {
  const under = noting((carried, block) => (block.role === 'heading' ? block.text : carried));
  const first = [heading('A'), paragraph('x'), heading('B'), paragraph('x')];
  await under.read(first);
  expect(await under.asked(first)).toEqual([]);
  expect(await under.asked([heading('A'), paragraph('y'), heading('B'), paragraph('x')])).toEqual([3]);
  const { read, asked } = noting();
  await read([paragraph('x')]);
  for (const more of [
    { role: 'item' },
    { level: 2 },
    { rowHeader: 'a' },
    { columnHeader: 'a' },
    { linksOnly: true },
    { container: 1 },
  ]) {
    expect(await asked([{ ...paragraph('x'), ...more } as Block], 'same')).toEqual([1]);
    await read([paragraph('x')], 'same');
  }
});

test('a reading may go back to where it stood', async () => {
  const under = noting((carried, block) => (block.role === 'heading' ? block.text : carried));
  const blocks = [paragraph('x'), heading('A'), paragraph('x')];
  const reading = (await under.memory.begin('', blocks)) as RememberedReading;
  const { at } = reading;
  await reading.next(blocks, 0);
  expect(reading.at).not.toBe(at);
  reading.goTo(at);
  await reading.next(blocks, 0, 1);
  expect(under.batches).toEqual([3]);
  await reading.next(blocks, 2);
  reading.goTo(at);
  expect(reading.at).toBe(at);
});

test('of one text so many blocks are remembered and no more', async () => {
  const { read, asked } = noting();
  const alike = (blocks: number): Block[] =>
    Array.from({ length: blocks }, (_, container) => ({ ...paragraph('Reply'), container }));
  await read(alike(16));
  expect(await asked(alike(16))).toEqual([]);
  expect(await asked(alike(18))).toEqual([2]);
  expect(await asked(alike(18))).toEqual([2]);
});

test('where a page never stops changing what it carries on, all is forgotten in the end', async () => {
  const counting = () => noting((carried, block) => carried + block.text);
  const few = counting();
  await few.read(page(100));
  expect(await few.asked(page(100))).toEqual([]);
  const many = noting((_, block) => block.text);
  await many.read(page(4_999));
  expect(await many.asked(page(4_999))).toEqual([]);
  await many.read(page(10, 'more'));
  expect(await many.asked(page(10, 'more'))).toEqual([10]);
});

test('what a page is about is asked only where its title or its opening changed', async () => {
  const { read, begun } = noting();
  await read([paragraph('x')], 'one');
  await read([paragraph('x')], 'one');
  expect(begun).toEqual(['one']);
  await read([paragraph('x')], 'two');
  await read([paragraph('y')], 'two');
  await read([heading('y')], 'two');
  expect(begun).toEqual(['one', 'two', 'two', 'two']);
});
