import { dayWords } from '../../lib/card/day-words.ts';
import type { LibraryPlace } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import type { Cited } from './cited.tsx';
import { statusWords } from './status.tsx';

/** Cities and counties of a place with a rule of their own. */
export function LocalRules({ place, cite }: { readonly place: LibraryPlace } & Pick<Cited, 'cite'>) {
  if (!place.local) return null;
  return (
    <>
      <h2>{t('library_place_local')}</h2>
      <ul>
        {place.local.map(({ name, status, text, from, sources }) => (
          <li key={name}>
            <strong>{name}</strong>:{' '}
            {from ? t('library_status_since', statusWords(status), dayWords(from)) : statusWords(status)}.{' '}
            <bdi>{text}</bdi> {sources.map(cite)}
          </li>
        ))}
      </ul>
    </>
  );
}
