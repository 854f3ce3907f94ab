import names from 'virtual:claims/names';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { openLibrary } from '../../lib/platform/open.ts';
import { t } from '../../lib/platform/translate.ts';

/** A source: who published it, what it is, which topics, terms and places of the dataset rest on it. */
export function SourceAnswer({ source }: { readonly source: LibrarySource }) {
  const { authors, year, published, link, citedBy } = source;
  const by = [authors?.join(', '), published, year && String(year)].filter(Boolean).join('. ');
  const cites = [
    ...citedBy.topics.flatMap((id) => (names.topics[id] ? [[`claim/${id}`, names.topics[id].name] as const] : [])),
    ...citedBy.glossary.flatMap((id) => (names.terms[id] ? [[`glossary/${id}`, names.terms[id]] as const] : [])),
    ...citedBy.places.flatMap((id) => (names.places[id] ? [[`place/${id}`, names.places[id].name] as const] : [])),
  ];
  return (
    <div class="source">
      <p>{by}.</p>
      <p class="note">
        {t(`card_study_${source.kind.replaceAll('-', '_')}` as 'card_study_trial')} ·{' '}
        {t(`interest_${source.interest.replaceAll('-', '_')}` as 'interest_news')}
      </p>
      {link && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {t('popup_source_open')}
          </a>
        </p>
      )}
      <p>{t('popup_source_cited')}</p>
      <ul>
        {cites.map(([page, name]) => (
          <li key={page}>
            <button type="button" class="link" onClick={() => void openLibrary(page)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
