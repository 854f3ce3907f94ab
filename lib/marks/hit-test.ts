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
    if (!live || distanceTo(live.getBoundingClientRect(), x, y) === undefined) continue; // one cheap box before the many
    for (const rect of live.getClientRects()) {
      const distance = distanceTo(rect, x, y);
      if (distance !== undefined && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
        nearest = { mark, live, rect, distance };
    }
  }
  return nearest && isOnTop(nearest.live, nearest.rect, x, y) ? nearest.mark : undefined;
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
