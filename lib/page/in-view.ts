import type { PageBlock } from './block-builder.ts';

/** At most so many neighbours are asked where a block has no box of its own (hidden text). */
const TRIES = 20;

/** Distance of a block from the top of the viewport, px; undefined where it has no box. */
function topOf(block: PageBlock): number | undefined {
  const [node] = block.nodes;
  if (!node) return undefined;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const [rect] = range.getClientRects();
  return rect?.top;
}

/**
 * Index of the first block at or below the top of the viewport, by halving: right where the page's text runs down the
 * page in its order, near enough elsewhere. Asks the page for its layout.
 */
export function firstInView(blocks: readonly PageBlock[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let top: number | undefined;
    for (let i = middle; i < Math.min(high, middle + TRIES); i += 1) {
      const block = blocks[i];
      top = block && topOf(block);
      if (top !== undefined) break;
    }
    if (top !== undefined && top < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a block begins below the bottom of the viewport. */
export function isBelowView(block: PageBlock): boolean {
  const top = topOf(block);
  return top !== undefined && top > (block.nodes[0]?.ownerDocument.defaultView?.innerHeight ?? 0);
}
