/**
 * A date of the dataset in words of the reader's language: `2026-11-24` → "24 Nov 2026" (or as the locale has it),
 * `2026-11` → "Nov 2026", `2026` → "2026".
 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  if (!month) return year ?? day;
  return formatOf(date !== undefined).format(new Date(`${year}-${month}-${date ?? '01'}T00:00:00Z`));
}

const formats = new Map<boolean, Intl.DateTimeFormat>();

/** Made when first used: a format takes longer to make than a card to draw. */
function formatOf(withDate: boolean): Intl.DateTimeFormat {
  const known = formats.get(withDate);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
  const made = new Intl.DateTimeFormat(undefined, withDate ? { ...options, day: 'numeric' } : options);
  formats.set(withDate, made);
  return made;
}

/** Today in the reader's own time zone, as the dataset writes dates. */
export function todayAsDay(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
