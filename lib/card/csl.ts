/** Sources as CSL-JSON (https://docs.citationstyles.org), for reference managers. */
import type { CardSource } from '../dataset/compiled.ts';

/** The fields of a CSL item that a source of the dataset can fill. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-journal' | 'article-newspaper' | 'report' | 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly [readonly [number]] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
  readonly accessed: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly note?: string;
}

/** "Journal of Medical Toxicology 6(4):424-426": name, volume, and issue or pages or both. */
const JOURNAL =
  /^(?<name>.{1,200}?),? (?:\d{4};)?(?<volume>\d{1,3})(?=[(:])(?:\((?<issue>[^()]{1,40})\))?(?:[:,] ?(?<page>[A-Za-z]?\d[\w.-]{0,40}))?(?: \(letter\))?$/;

/** In: a source. Out: its CSL item. */
export function cslItem(source: CardSource): CslItem {
  const type = typeOf(source);
  const journal = type === 'article-journal' ? JOURNAL.exec(source.published)?.groups : undefined;
  const authors = namesOf(source);
  return clean({
    id: source.id,
    type,
    // Square brackets mark a title that is a description, as citation styles do.
    title: source.titleDescribed ? `[${source.title}]` : source.title,
    // Names are kept whole: nobody guessed which part is the family name.
    author: authors ? authors.map((literal) => ({ literal })) : undefined,
    issued: source.year === undefined ? undefined : { 'date-parts': [[source.year]] },
    'container-title': journal?.name ?? (type === 'article-journal' ? source.published : undefined),
    publisher: type === 'article-journal' ? undefined : source.published,
    volume: journal?.volume,
    issue: journal?.issue,
    page: journal?.page,
    DOI: source.doi,
    PMID: source.pmid,
    URL: source.link,
    accessed: { 'date-parts': [source.checked.split('-').map(Number)] },
    note: noteOf(source),
  }) as unknown as CslItem;
}

/** Author names; "et al." goes with the name before it, so that it is never taken for an author. */
function namesOf({ authors }: CardSource): string[] | undefined {
  return authors?.flatMap((name, index, all) => {
    if (ET_AL.test(name) && index > 0) return [];
    return ET_AL.test(all[index + 1] ?? '') ? [`${name} et al.`] : [name];
  });
}
const ET_AL = /^et al\.?$/i;

function typeOf({ kind, interest }: CardSource): CslItem['type'] {
  if (interest === 'peer-reviewed' || interest === 'vendor-funded') return 'article-journal';
  if (kind === 'news' || interest === 'news') return 'article-newspaper';
  if (interest === 'public-body') return 'report';
  return 'webpage';
}

function noteOf(source: CardSource): string | undefined {
  const notes = [
    source.seen === 'reported' ? 'Known from a report; the source itself was not read.' : undefined,
    source.locator,
    source.interestNote,
    source.note,
  ].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join(' ') : undefined;
}

function clean(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
