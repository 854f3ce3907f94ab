import type { Mark } from './mark.ts';

/** A mark's line of text can be hit within so many px in height and width (WCAG 2.2, target size). */
const TARGET = 24;

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

/**
 * The mark under a point of the viewport (px), or the nearest that can be hit from there. Undefined where something of
 * the page lies over it.
 */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  let nearest: { mark: Mark; live: Range; rect: DOMRect; distance: number } | undefined;
  for (const mark of marks) {
    const live = liveRange(mark.range);
    if (!live || !isNear(live.getBoundingClientRect(), x, y)) continue; // one cheap box before the many
    for (const rect of live.getClientRects()) {
      const distance = distanceTo(rect, x, y);
      if (distance !== undefined && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
        nearest = { mark, live, rect, distance };
    }
  }
  return nearest && isOnTop(nearest.live, nearest.rect, x, y) ? nearest.mark : undefined;
}

/** True where the beginning of a mark can be seen: inside the window, not scrolled away in a pane, not covered. */
export function isBeginningSeen(mark: Mark): boolean {
  const live = liveRange(mark.range);
  const [rect] = live?.getClientRects() ?? [];
  if (!live || !rect || rect.top < 0 || rect.bottom > innerHeight) return false;
  return isOnTop(live, rect, rect.left, (rect.top + rect.bottom) / 2);
}

/** Whether a point may be within reach of a line in this box. */
function isNear({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean {
  const reach = TARGET / 2;
  return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
}

/** Distance from a point to a box, px; undefined out of reach. */
function distanceTo(rect: DOMRect, x: number, y: number): number | undefined {
  const dx = Math.max(rect.left - x, 0, x - rect.right);
  const dy = Math.max(rect.top - y, 0, y - rect.bottom);
  const reachX = Math.max(0, (TARGET - rect.width) / 2);
  const reachY = Math.max(0, (TARGET - rect.height) / 2);
  if (rect.width === 0 || dx > reachX || dy > reachY) return undefined;
  return Math.hypot(dx, dy);
}

/** True where the marked text itself is what lies on top at the point of the box that is nearest. */
function isOnTop(live: Range, rect: DOMRect, x: number, y: number): boolean {
  const root = live.startContainer.getRootNode() as Document | ShadowRoot;
  const inside = (value: number, from: number, to: number) => Math.max(from + 0.5, Math.min(value, to - 0.5));
  const top = root.elementFromPoint(inside(x, rect.left, rect.right), inside(y, rect.top, rect.bottom));
  return !top || top.contains(live.startContainer) || live.intersectsNode(top);
}
