import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { toRange } from '../../../lib/page/range.ts';
import { readBlocks } from '../../../lib/page/read.ts';

const { window } = new JSDOM('<!doctype html><body>');
const { document } = window;
Object.assign(window, {
  StaticRange: class {
    constructor(init: StaticRangeInit) {
      Object.assign(this, init);
    }
  },
});

/** Words with what pages hide in them: marks without width, directions, halves of pairs, letters that look like others. */
const words = fc.string({
  unit: fc.constantFrom(
    ...'a B.\n',
    'kratom ',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2067',
    '\ud83c',
    '\udf3f',
    'е',
    '\u2028',
  ),
  maxLength: 12,
});
type Tree = string | { readonly name: string; readonly inside: readonly Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.record({
      name: fc.constantFrom('p', 'b', 'a', 'div', 'li', 'br', 'pre', 'td', 'span', 'h2', 'script', 'textarea'),
      inside: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function build(parent: Node, parts: readonly Tree[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.appendChild(document.createTextNode(part));
    else build(parent.appendChild(document.createElement(part.name)), part.inside);
  }
}

/** The page's text from one end of a range to the other, through the block's nodes alone. */
function textIn(range: StaticRange, nodes: readonly Text[]): string {
  const [from, to] = [nodes.indexOf(range.startContainer as Text), nodes.lastIndexOf(range.endContainer as Text)];
  return nodes
    .slice(from, to + 1)
    .map(({ data }, i) => data.slice(i === 0 ? range.startOffset : 0, i === to - from ? range.endOffset : data.length))
    .join('');
}

test('any part of any block is found in its page again, inside its nodes', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(), fc.nat(), (parts, a, b) => {
      document.body.replaceChildren();
      build(document.body, parts);
      for (const block of readBlocks(document)) {
        const [start, end] = [a % (block.text.length + 1), b % (block.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = toRange(block, start, end);
        const ends = [
          [range.startContainer, range.startOffset],
          [range.endContainer, range.endOffset],
        ] as const;
        for (const [node, offset] of ends) {
          expect(block.nodes).toContain(node);
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual((node as Text).data.length);
        }
        // A line break is no text of the page; a plain-text page's blocks share one node.
        if (new Set(block.nodes).size === block.nodes.length && block.skips.every((skip) => skip === 0))
          expect(textIn(range, block.nodes)).toBe(withoutBreaks(block, start, end));
      }
    }),
    { numRuns: 1_000 },
  );
});

function withoutBreaks(block: ReturnType<typeof readBlocks>[number], start: number, end: number): string {
  return block.nodes
    .map(({ data }, i) => {
      const begin = block.starts[i] ?? 0;
      return data.slice(Math.max(0, start - begin), Math.max(0, end - begin));
    })
    .join('');
}
