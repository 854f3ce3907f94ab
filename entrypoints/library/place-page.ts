import { dayWords } from '../../lib/card/day-words.ts';
import { element } from '../../lib/card/dom.ts';
import { drawRichText } from '../../lib/card/rich-text.ts';
import type { MessageKey } from '../../lib/card/translate.ts';
import type { LibraryData, LibraryLaw, LibraryPlace } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { sourceLink, sourceList } from './sources.ts';

/** The law of one place: dated statements, newest first, with local rules, conflicts between sources, and sources. */
export function placePage(place: LibraryPlace, library: LibraryData): HTMLElement {
  const cited = [
    ...new Set([
      ...place.law.flatMap((law) => [...law.sources, ...(law.disagree ?? []).flatMap((side) => side.sources)]),
      ...(place.local ?? []).flatMap((local) => local.sources),
    ]),
  ];
  const cite = (id: string) => sourceLink(id, cited, library);
  const parent = place.parent ? library.places[place.parent] : undefined;
  return element(
    'article',
    {},
    element('nav', {}, element('a', { href: '#' }, t('library_contents'))),
    element('h1', {}, t('card_law_in', place.name)),
    ...place.law.map((law) => lawSection(law, cite)),
    place.local &&
      element(
        'ul',
        {},
        ...place.local.map(({ name, text, sources }) =>
          element('li', {}, element('strong', {}, name), ` ${text} `, ...sources.map(cite)),
        ),
      ),
    parent && element('p', {}, element('a', { href: `#place/${parent.code}` }, t('card_law_in', parent.name))),
    element('h2', {}, t('library_sources')),
    sourceList(cited, library),
    element('p', { class: 'note' }, t('card_reviewed', dayWords(place.checked))),
  );
}

function lawSection(law: LibraryLaw, cite: (id: string) => Node): HTMLElement {
  const status = t(`card_status_${law.status.replaceAll('-', '_')}` as MessageKey);
  const sides = (law.disagree ?? []).map((side) => element('li', {}, side.says, ' ', ...side.sources.map(cite)));
  return element(
    'section',
    {},
    element('h2', {}, law.announced && law.from ? t('card_law_soon', dayWords(law.from)) : '', status),
    element('p', {}, ...drawRichText(law.text, cite), ' ', ...law.sources.map(cite)),
    law.instrument && element('p', { class: 'note' }, law.instrument.name),
    law.caution && element('p', {}, element('em', {}, law.caution)),
    sides.length > 0 && element('ul', {}, ...sides),
    element(
      'p',
      { class: 'note' },
      t('card_law_as_of', dayWords(law.asOf)),
      law.reported && ` · ${t('card_law_reported')}`,
    ),
  );
}
