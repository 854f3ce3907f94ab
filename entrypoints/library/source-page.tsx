import type { ComponentChild } from 'preact';
import { dayWords } from '../../lib/card/day-words.ts';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { CitedBy } from './cited-by.tsx';
import { interestWords, kindWords } from './source-words.tsx';

/** One source: what it is, who stands behind it, what of it was read, and what rests on it. */
export function SourcePage({ source }: { readonly source: LibrarySource }) {
  const { title, titleDescribed, authors, published, year, link, locator, interestNote, note } = source;
  const interest = interestWords(source.interest);
  const seen = t(`library_seen_${source.seen}`);
  return (
    <>
      <p class="note">
        <a href="#sources">{t('library_sources')}</a>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      {titleDescribed && <p class="note">{t('library_source_described')}</p>}
      <dl class="facts">
        <Fact name={t('library_source_authors')}>{authors?.join(', ')}</Fact>
        <Fact name={t('library_source_published')}>{[published, year].filter(Boolean).join('. ')}</Fact>
        <Fact name={t('library_source_kind')}>{kindWords(source.kind)}</Fact>
        <Fact name={t('library_source_interest')}>
          {interest}
          {interestNote && (
            <>
              . <bdi>{interestNote}</bdi>
            </>
          )}
        </Fact>
        <Fact
          name={t('library_source_seen')}
        >{`${seen}; ${t('library_source_checked', dayWords(source.checked))}`}</Fact>
        <Fact name={t('library_source_note')}>{note}</Fact>
        <Fact name={t('library_source_find')}>
          {link ? (
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          ) : (
            locator
          )}
        </Fact>
      </dl>
      <h2>{t('library_source_cited_by')}</h2>
      <CitedBy source={source} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChild }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
