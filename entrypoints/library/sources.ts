import { element } from '../../lib/card/dom.ts';
import type { LibraryData, LibrarySource } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';

/** A number that leads to the source's line in the page's list. */
export function sourceLink(id: string, cited: readonly string[], library: LibraryData): Node {
  const number = String(cited.indexOf(id) + 1);
  const title = library.sources[id]?.title;
  return element(
    'sup',
    {},
    element('a', { href: library.sources[id]?.link, title, target: '_blank', rel: 'noreferrer' }, `[${number}]`),
  );
}

/** The sources that a page cites, numbered in order, each with what is known of its interest. */
export function sourceList(cited: readonly string[], library: LibraryData): HTMLElement {
  return element('ol', {}, ...cited.flatMap((id) => sourceItem(library.sources[id]) ?? []));
}

function sourceItem(source: LibrarySource | undefined): HTMLElement | undefined {
  if (!source) return undefined;
  const { title, authors, published, year, link, interestNote, seen } = source;
  const by = [authors?.join(', '), published, year && String(year)].filter(Boolean).join('. ');
  const notes = [source.locator, interestNote, seen === 'reported' && t('library_finding_reported')]
    .filter(Boolean)
    .join(' · ');
  return element(
    'li',
    {},
    link ? element('a', { href: link, target: '_blank', rel: 'noreferrer' }, title) : title,
    ` ${by}.`,
    notes !== '' && element('div', { class: 'note' }, notes),
  );
}
