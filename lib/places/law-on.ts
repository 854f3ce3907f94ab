/** Which statement of law holds on a day, and how sure that is. */
import { firstDay, lastDay } from './partial-day.ts';

/** The part of a dated statement of law that decides when it holds; the card's and the library's both have it. */
interface Dated {
  /** Day of effect as exactly as known: `2026`, `2026-07` or `2026-07-01`; none in the earliest statement. */
  readonly from?: string | undefined;
  /** Passed or ordered, and nobody has seen yet that it is in force. */
  readonly announced?: boolean | undefined;
}

/**
 * The statement in force on a day.
 * @param law a place's statements, newest first
 * @param day as 2026-11-24
 * @returns undefined where no statement reaches back that far. A `from` that is only a year or month counts from its
 *   first day, and announced law from its day on: `startDoubt` tells that it may not hold yet.
 */
export function lawOn<Law extends Dated>(law: readonly Law[], day: string): Law | undefined {
  return law.find(({ from, announced }) => (from === undefined ? !announced : firstDay(from) <= day));
}

/** Statements that are to take effect after a day, newest first; announced law without a date is among them. */
export function lawAfter<Law extends Dated>(law: readonly Law[], day: string): Law[] {
  return law.filter(({ from, announced }) => (from === undefined ? announced === true : firstDay(from) > day));
}

/**
 * Why a statement that `lawOn` gives may not hold yet on that day.
 * @returns `announced`: it was announced for this day or an earlier one, and nobody has checked whether it took
 *   effect. `start-unclear`: its start is known only as a month or a year, and the day falls into it. Undefined where
 *   there is no such doubt. `lawBefore` gives what held until then.
 */
export function startDoubt({ from, announced }: Dated, day: string): 'announced' | 'start-unclear' | undefined {
  if (announced) return 'announced';
  return from !== undefined && lastDay(from) > day ? 'start-unclear' : undefined;
}

/** The statement that one took over from; undefined for the earliest and for one that is not in the list. */
export function lawBefore<Law extends Dated>(law: readonly Law[], statement: Law): Law | undefined {
  const index = law.indexOf(statement);
  return index < 0 ? undefined : law.slice(index + 1).find(({ announced }) => !announced);
}
