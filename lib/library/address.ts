/**
 * The addresses of the library's pages: what stands after `library.html`. They are printed, bookmarked and sent to
 * others, so they never change: `#claim/pain`, `#place/US-TX`, `#place/US-TX/2024-01-01`, `#map/us`, `#source/goh2014`,
 * `#glossary/kcpa`, `#sources`, `#changes`, `#about`. No fragment at all is the contents.
 */
export type PageKind = 'contents' | 'claim' | 'place' | 'map' | 'sources' | 'source' | 'glossary' | 'changes' | 'about';

export interface Address {
  readonly page: PageKind;
  /** What is shown: a topic, a place's code, a map, a source or a term. */
  readonly id?: string;
  /** The day that is asked about; none means today. */
  readonly day?: string;
}

const PAGES: ReadonlySet<string> = new Set<PageKind>([
  'claim',
  'place',
  'map',
  'sources',
  'source',
  'glossary',
  'changes',
  'about',
]);
/** Pages that show one thing, and none without it. */
const NEED_ID: ReadonlySet<string> = new Set<PageKind>(['claim', 'place', 'map', 'source']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** In: a location's fragment, with or without `#`. Out: the address; undefined where it is none of the library's. */
export function parseAddress(fragment: string): Address | undefined {
  const [page = '', id, day, ...rest] = decode(fragment.replace(/^#/, '')).split('/');
  if (page === '') return { page: 'contents' };
  if (!PAGES.has(page) || rest.length > 0 || (NEED_ID.has(page) && !id)) return undefined;
  return {
    page: page as PageKind,
    ...(id ? { id } : {}),
    ...(day && isDay(day) ? { day } : {}),
  };
}

/** In: an address. Out: the fragment that leads there, with `#`. */
export function fragmentOf({ page, id, day }: Address): string {
  if (page === 'contents') return '#';
  return `#${[page, id, day]
    .filter(Boolean)
    .map((part) => encodeURIComponent(part ?? ''))
    .join('/')}`;
}

/** In: an id from an address, records by id, and ids that were renamed. Out: the record; undefined where none is meant. */
export function recordAt<T>(
  id: string,
  records: Readonly<Record<string, T>>,
  redirects: Readonly<Record<string, string>> = {},
): T | undefined {
  const now = (Object.hasOwn(redirects, id) && redirects[id]) || id;
  return Object.hasOwn(records, now) ? records[now] : undefined;
}

/** True for a day of the calendar, written as `2026-11-24`. */
export function isDay(day: string): boolean {
  return DAY.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
