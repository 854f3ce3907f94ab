import { Citations } from '../card/citations.ts';
import { dayWords } from '../card/day-words.ts';
import { element } from '../card/dom.ts';
import { drawRichText } from '../card/rich-text.ts';
import type { CardSource, LibraryTerm, NamesData } from '../dataset/compiled.ts';
import { t } from '../platform/translate.ts';
import { Drawn } from './drawn.tsx';

interface TermCardProps {
  readonly term: LibraryTerm;
  /** Gets sources by id. */
  readonly load: (sources: readonly string[]) => Promise<Readonly<Record<string, CardSource>>>;
  readonly topics: NamesData['topics'];
  readonly openSource: (id: string) => void;
  /** Opens a page of the library: `claim/pain`, `glossary/kcpa`. */
  readonly openPage: (page: string) => void;
}

/** A word that cards and pages use: what it means here, with its sources and the topics where it matters. */
export function TermCard({ term, load, topics, openSource, openPage }: TermCardProps) {
  const link = (page: string, words: string) =>
    element('button', { type: 'button', class: 'link', onclick: () => openPage(page) }, words);
  const draw = async () => {
    const citations = new Citations(await load(term.sources), t, openSource);
    const text = element('p', {}, ...drawRichText(term.text, citations.mark));
    const see = (term.topics ?? []).flatMap((id) => (topics[id] ? [link(`claim/${id}`, topics[id].name)] : []));
    const sources = citations.list();
    return element(
      'div',
      { class: 'card' },
      text,
      see.length > 0 &&
        element('p', {}, t('library_glossary_see'), ' ', ...see.flatMap((one, at) => (at > 0 ? [', ', one] : [one]))),
      element(
        'p',
        { class: 'dates' },
        `${t('card_reviewed', dayWords(term.checked))} · `,
        link(`glossary/${term.id}`, t('library_glossary')),
      ),
      sources && element('details', {}, element('summary', {}, t('library_sources')), sources),
    );
  };
  return <Drawn draw={draw} of={term.id} />;
}
