import { dayWords } from '../../lib/card/day-words.ts';
import { element } from '../../lib/card/dom.ts';
import { drawRichText } from '../../lib/card/rich-text.ts';
import type { MessageKey } from '../../lib/card/translate.ts';
import type { CompiledFinding, LibraryData, LibraryTopic } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { sourceLink, sourceList } from './sources.ts';

/** One topic with its full evidence on both sides and its sources. */
export function topicPage(topic: LibraryTopic, library: LibraryData): HTMLElement {
  const cite = (id: string) => sourceLink(id, topic.sources, library);
  const certainty = t(`card_certainty_${topic.certainty.replaceAll('-', '_')}` as MessageKey);
  return element(
    'article',
    {},
    element('nav', {}, element('a', { href: '#' }, t('library_contents'))),
    element('h1', {}, topic.name),
    element('p', { class: 'lead' }, topic.proposition),
    element('p', {}, ...drawRichText(topic.summary, cite)),
    element('h2', {}, t('card_certainty', certainty)),
    element('p', {}, ...drawRichText(topic.certaintyWhy, cite)),
    element('h2', {}, t('card_supports')),
    findings(topic.supports, cite),
    element('h2', {}, t('card_limits')),
    findings(topic.limits, cite),
    element('h2', {}, t('library_sources')),
    sourceList(topic.sources, library),
    element('p', { class: 'note' }, t('card_reviewed', dayWords(topic.reviewed))),
  );
}

function findings(list: readonly CompiledFinding[], cite: (id: string) => Node): HTMLElement {
  const items = list.map((finding) => {
    const notes = [
      finding.n !== undefined && t('library_people', finding.n.toLocaleString(), finding.of ?? ''),
      finding.interest,
      finding.reported && t('library_finding_reported'),
    ].filter((note) => typeof note === 'string');
    return element(
      'li',
      {},
      ...drawRichText(finding.text, cite),
      ' ',
      ...finding.sources.map(cite),
      notes.length > 0 && element('div', { class: 'note' }, notes.join(' · ')),
    );
  });
  return element('ul', { class: 'findings' }, ...items);
}
