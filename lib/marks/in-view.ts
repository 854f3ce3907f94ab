import { isBeginningSeen, liveRange } from './hit-test.ts';
import type { Mark } from './mark.ts';

/** Where a mark is painted, or would be when scrolled to; undefined in hidden parts of the page. */
function boxOf(mark: Mark): DOMRect | undefined {
  const [rect] = liveRange(mark.range)?.getClientRects() ?? [];
  return rect;
}

/** True where the marked sentence is shown at all: not in a closed menu or tab. */
export const hasBox = (mark: Mark): boolean => boxOf(mark) !== undefined;

/** The first mark in view or below it. */
export function firstFromView(marks: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => (boxOf(mark)?.top ?? -1) >= 0);
}

/** Scrolls so that a mark stands in the middle of the window, if it cannot be seen as it is. False where it is not shown. */
export function bringIntoView(mark: Mark): boolean {
  if (!hasBox(mark)) return false;
  if (isBeginningSeen(mark)) return true;
  mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  // A long paragraph in the middle of the window may still hold its sentence beyond the edge.
  const after = boxOf(mark);
  if (after && (after.top < 0 || after.bottom > innerHeight)) window.scrollBy(0, after.top - innerHeight / 2);
  return true;
}
