/** Dates as exactly as they are known: `2026`, `2026-11` or `2026-11-24`. Full dates compare as strings. */

/** In: a partial date. Out: the first day that it may mean. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** In: a partial date. Out: the last day that it may mean. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day) return date;
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(length).padStart(2, '0')}`;
}
