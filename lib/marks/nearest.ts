/** Marks alive at once: static ranges keep the nodes that they point at from being freed. */
export const MOST_MARKS = 500;
/** So many of them stay above the view, for a reader who scrolls back. */
const ABOVE = 150;

/**
 * Where on a page of more sentences than may be marked those stand that are: around the view.
 * @param count sentences on the page
 * @param inView index of the first one in view
 * @returns index of the first to mark; up to `MOST_MARKS` follow
 */
export function firstToMark(count: number, inView: number): number {
  return Math.max(0, Math.min(inView - ABOVE, count - MOST_MARKS));
}
