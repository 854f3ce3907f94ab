import type { CslItem } from './csl.ts';

/** Who; what; where and when. Each ends with a full stop; empty where it is not known. */
export function reference(item: CslItem): [string, string, string] {
  const authors = item.author?.map(({ literal }) => literal).join(', ') ?? '';
  const where = item['container-title'] ?? item.publisher ?? '';
  const pages = item.page ? `:${item.page}` : '';
  const volume = item.volume ? ` ${item.volume}${item.issue ? `(${item.issue})` : ''}${pages}` : '';
  const issued = item.issued?.['date-parts'][0][0];
  const year = issued === undefined || where.includes(String(issued)) ? '' : `, ${issued}`; // "27 December 2015"
  return [stop(authors), stop(item.title), stop(where + volume + year)];
}

function stop(text: string): string {
  return text === '' || /[.?!\]]$/.test(text) ? text : `${text}.`;
}
