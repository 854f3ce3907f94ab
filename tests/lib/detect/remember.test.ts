import { expect, test } from 'vitest';
import { loadDetector } from '../../../lib/cli/scan.ts';
import type { Detector } from '../../../lib/detect/detector.ts';
import { rememberClaims } from '../../../lib/detect/remember.ts';
import type { Block } from '../../../lib/text/block.ts';

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

const plain = await loadDetector();

/** The detector, noting the blocks that it is given. */
function watched(): { detector: Detector; read: string[] } {
  const read: string[] = [];
  const detector: Detector = {
    begin(title, blocks) {
      const reading = plain.begin(title, blocks);
      return {
        get carried() {
          return reading.carried;
        },
        set carried(value) {
          reading.carried = value;
        },
        read(block) {
          read.push(block.text);
          return reading.read(block);
        },
      };
    },
  };
  return { detector, read };
}

const claimsOf = (detector: Detector, page: readonly Block[]) => {
  const reading = detector.begin('', page);
  return page.map((block) => reading.read(block));
};

test('a page that is read again costs no detection', () => {
  const { detector, read } = watched();
  const remembering = rememberClaims(detector);
  const first = claimsOf(remembering, PAGE);
  expect(first.flat().length).toBeGreaterThan(2);
  read.length = 0;
  expect(claimsOf(remembering, PAGE)).toEqual(first);
  expect(read).toEqual([]);
});

test.each([
  // A sentence fewer: the next block is nearer to the name above it.
  ['a sentence is edited', PAGE.with(1, { text: 'It relieves nothing.', role: 'paragraph' }), 2],
  // One name more on so short a page changes how much the page is about kratom.
  ['a block comes', PAGE.toSpliced(7, 0, { text: 'Kratom can harm the liver.', role: 'paragraph' }), 9],
  ['a block goes', PAGE.toSpliced(1, 1), 1],
  ['a heading speaks of another plant', PAGE.with(0, { text: 'Benefits of kava', role: 'heading', level: 1 }), 8],
  // A rival on so short a page changes what the page is about.
  ['a lead-in line changes', PAGE.with(2, { text: 'People take kava to:', role: 'paragraph' }), 8],
])('%s: the answers are those of a fresh reading, and no more is read than that needs', (_what, changed, most) => {
  const { detector, read } = watched();
  const remembering = rememberClaims(detector);
  claimsOf(remembering, PAGE);
  read.length = 0;
  expect(claimsOf(remembering, changed)).toEqual(claimsOf(plain, changed));
  expect(read.length).toBeLessThanOrEqual(most);
});

test('what a page before the last one held is forgotten', () => {
  const { detector, read } = watched();
  const remembering = rememberClaims(detector);
  claimsOf(remembering, PAGE);
  claimsOf(remembering, []);
  read.length = 0;
  claimsOf(remembering, PAGE);
  expect(read).toHaveLength(PAGE.length);
});
