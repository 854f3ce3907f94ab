import type { Mark } from './mark.ts';

/** How far from a mark's text a click still counts, px: makes a line of 16 px a target of 24 px. */
const REACH = 4;

/** A live copy of a static range, for measuring; undefined where its nodes have left the document or shrunk. */
export function liveRange(range: StaticRange): Range | undefined {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return undefined;
  try {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  } catch {
    return undefined; // the page has shortened the text since
  }
}

/** The mark under a point of the viewport (px), or undefined. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  return marks.find((mark) => {
    const live = liveRange(mark.range);
    if (!live || !near(live.getBoundingClientRect(), x, y)) return false; // one cheap box before the many
    return [...live.getClientRects()].some((rect) => near(rect, x, y));
  });
}

function near(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - REACH && x <= rect.right + REACH && y >= rect.top - REACH && y <= rect.bottom + REACH;
}
