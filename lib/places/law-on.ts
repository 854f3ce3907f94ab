/** Which statement of law holds in a place on a day. */
import { firstDay, lastDay } from './partial-day.ts';

/** What is needed of a law statement; the card's and the library's both have it. */
interface Dated {
  /** Day of effect as exactly as known: `2026`, `2026-07` or `2026-07-01`; none in the earliest statement. */
  readonly from?: string | undefined;
  /** Passed or ordered, and nobody has seen yet that it is in force. */
  readonly announced?: boolean | undefined;
}
interface WithLaw<Law extends Dated> {
  /** Newest first. */
  readonly law: readonly Law[];
}

export interface LawOnDay<Law> {
  readonly statement: Law;
  /** The statement was announced for this day or an earlier one, and nobody has checked whether it took effect. */
  readonly expected: boolean;
  /** The start is known only as a month or a year, and the day falls into it: it may not have begun yet. */
  readonly startUnclear: boolean;
  /** Where one of the two is true: what held before, and may still. */
  readonly before?: Law;
}

/**
 * In: places by ISO 3166 code, a code, and a day (`2026-11-24`). Out: the law of the place itself on that day (its
 * country's is asked for apart, see jurisdictions.ts); undefined for an unknown place, and for a day before the
 * earliest statement. A start that is only a year or month counts from its first day, and announced law from its day.
 */
export function lawOn<Law extends Dated>(
  places: Readonly<Record<string, WithLaw<Law>>>,
  code: string,
  day: string,
): LawOnDay<Law> | undefined {
  const law = (Object.hasOwn(places, code) && places[code]?.law) || [];
  const index = law.findIndex(({ from, announced }) => (from === undefined ? !announced : firstDay(from) <= day));
  const statement = law[index];
  if (!statement) return undefined;
  const expected = statement.announced === true;
  const startUnclear = statement.from !== undefined && lastDay(statement.from) > day;
  const before = expected || startUnclear ? law.slice(index + 1).find(({ announced }) => !announced) : undefined;
  return { statement, expected, startUnclear, ...(before ? { before } : {}) };
}

/** In: a place and a day. Out: announced law that is still to come on that day, newest first. */
export function announcedLaw<Law extends Dated>(place: WithLaw<Law>, day: string): Law[] {
  return place.law.filter(({ from, announced }) => announced && (from === undefined || firstDay(from) > day));
}
