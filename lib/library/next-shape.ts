/** Moving over a map with the arrow keys: to the place that lies nearest in that direction. */
export type Direction = 'left' | 'right' | 'up' | 'down';

interface At {
  readonly x: number;
  readonly y: number;
}

/** Steps aside count this much more than steps ahead, so that a row of places is walked as a row. */
const ASIDE = 2;

/**
 * In: places with their middles in px, the index of the one that has the focus, a direction. Out: the index of the
 * next one; the same index where nothing lies that way.
 */
export function nextShape(places: readonly At[], from: number, direction: Direction): number {
  const here = places[from];
  if (!here) return from;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((place, index) => {
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const [ahead, aside] = { right: [dx, dy], left: [-dx, dy], down: [dy, dx], up: [-dy, dx] }[direction] as [
      number,
      number,
    ];
    // Within 45 degrees of the direction and a little more.
    if (index === from || ahead <= 0 || Math.abs(aside) > ahead * 1.5) return;
    const distance = ahead + ASIDE * Math.abs(aside);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
