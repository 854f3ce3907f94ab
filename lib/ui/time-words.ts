/**
 * A time (ms since 1970) as people say it: of today's the hour alone.
 * @param now ms since 1970
 */
export function timeWords(time: number, now: number): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return new Date(time).toLocaleString(undefined, { ...(isToday ? {} : { dateStyle: 'medium' }), timeStyle: 'short' });
}
