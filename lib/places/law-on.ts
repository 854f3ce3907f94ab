/** The part of a dated statement of law that decides when it holds. */
interface Dated {
  /** Day of effect as exactly as known: `2026`, `2026-07` or `2026-07-01`; none in the earliest statement. */
  readonly from?: string | undefined;
}

/**
 * The statement in force on a day.
 * @param law a place's statements, newest first
 * @param day as 2026-11-24
 * @returns undefined where no statement reaches back that far. A `from` that is only a year or month counts from its
 *   first day.
 */
export function lawOn<Law extends Dated>(law: readonly Law[], day: string): Law | undefined {
  return law.find(({ from }) => from === undefined || firstDayOf(from) <= day);
}

/** Statements that are to take effect after a day, newest first. */
export function lawAfter<Law extends Dated>(law: readonly Law[], day: string): Law[] {
  return law.filter(({ from }) => from !== undefined && firstDayOf(from) > day);
}

/** The first day that a partial date may mean: `2026` → `2026-01-01`. */
function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
