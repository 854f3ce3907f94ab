import type { PageBlock } from './block-builder.ts';

/** Index of the last node whose text begins at or before the offset. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function boundary(block: PageBlock, offset: number, isEnd: boolean): { node: Text; offset: number } {
  // The end of a range belongs to the node of the last character, not to the node that follows it.
  const index = nodeAt(block.starts, isEnd && offset > 0 ? offset - 1 : offset);
  const node = block.nodes[index];
  if (!node) throw new RangeError('The block has no text nodes: read it from a page first.');
  const inside = offset - (block.starts[index] ?? 0) + (block.skips[index] ?? 0);
  return { node, offset: Math.max(0, Math.min(inside, node.length)) };
}

/**
 * The place in the page of a part of a block, as a static range: it costs the page nothing when its nodes change.
 * Offsets count UTF-16 units of the block's text and are held inside it.
 */
export function toRange(block: PageBlock, start: number, end: number): StaticRange {
  const from = Math.max(0, Math.min(start, block.text.length));
  const to = Math.max(from, Math.min(end, block.text.length));
  const first = boundary(block, from, false);
  const last = to === from ? first : boundary(block, to, true);
  const view = first.node.ownerDocument.defaultView ?? globalThis;
  const Range = (view as unknown as typeof globalThis).StaticRange;
  return new Range({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  });
}
