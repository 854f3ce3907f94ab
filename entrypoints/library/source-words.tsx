import type { MessageKey } from '../../lib/card/translate.ts';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';

/** A kind of study or source in words. */
export function kindWords(kind: LibrarySource['kind']): string {
  return t(`card_study_${kind.replaceAll('-', '_')}` as MessageKey);
}

/** Who stands behind a source, in words. */
export function interestWords(interest: LibrarySource['interest']): string {
  return t(`interest_${interest.replaceAll('-', '_')}` as MessageKey);
}

/** Authors, journal or agency, year. */
export function sourceBy({ authors, published, year }: LibrarySource): string {
  const dated = year !== undefined && published.includes(String(year)); // "27 December 2015"
  const parts = [authors?.join(', ').replace(/\.$/, ''), published, !dated && year]; // "et al." brings its own stop
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** The title, leading to where the source can be read. In print its address stands behind it. */
export function SourceTitle({ source }: { readonly source: LibrarySource }) {
  const title = source.titleDescribed ? `${source.title} ${t('library_source_described')}` : source.title;
  if (!source.link) return <cite>{title}</cite>;
  return (
    <>
      <a href={source.link} target="_blank" rel="noreferrer">
        <cite>{title}</cite>
      </a>
      <span class="print-only address"> {source.link}</span>
    </>
  );
}
