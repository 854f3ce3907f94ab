/** Sources as CSL-JSON (https://docs.citationstyles.org), for reference managers. */
import type { Dataset } from './dataset.ts';
import type { Source } from './schema.ts';
import { linkOf } from './source-link.ts';

/** "Journal of Medical Toxicology 6(4):424-426": name, volume, and issue or pages or both. */
const JOURNAL =
  /^(?<name>.+?),? (?:\d{4};)?(?<volume>\d{1,3})(?=[(:])(?:\((?<issue>[^)]+)\))?(?:[:,] ?(?<page>[A-Za-z]?\d[\w.-]*))?(?: \(letter\))?$/;

/** In: a dataset whose shape is right. Out: one CSL item a source, in the order of their ids. */
export function cslItems(dataset: Dataset): object[] {
  return [...dataset.sources].map(([id, source]) => item(id, source));
}

function item(id: string, source: Source): object {
  const type = typeOf(source);
  const journal = type === 'article-journal' ? JOURNAL.exec(source.published)?.groups : undefined;
  const authors = namesOf(source);
  return clean({
    id,
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
    URL: linkOf(source),
    accessed: { 'date-parts': [source.checked.split('-').map(Number)] },
    note: noteOf(source),
  });
}

/** Author names; "et al." goes with the name before it, so that it is never taken for an author. */
function namesOf({ authors }: Source): string[] | undefined {
  return authors?.flatMap((name, index, all) => {
    if (ET_AL.test(name) && index > 0) return [];
    return ET_AL.test(all[index + 1] ?? '') ? [`${name} et al.`] : [name];
  });
}
const ET_AL = /^et al\.?$/i;

function typeOf({ kind, interest }: Source): string {
  if (interest === 'peer-reviewed' || interest === 'vendor-funded') return 'article-journal';
  if (kind === 'news' || interest === 'news') return 'article-newspaper';
  if (interest === 'public-body') return 'report';
  return 'webpage';
}

function noteOf(source: Source): string | undefined {
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
