import { dayWords } from '../../lib/card/day-words.ts';
import type { LibraryLaw } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { RichText } from '../../lib/ui/rich-text.tsx';
import type { Cited } from './cited.tsx';
import { ruleWords, statusWords } from './status.tsx';

/** One dated statement of law with all that is known of it. */
export function LawStatement({ law, cite }: { readonly law: LibraryLaw } & Pick<Cited, 'cite'>) {
  const { sevenOh, synthetics, instrument, disagree } = law;
  return (
    <>
      <p>
        <strong>{statusWords(law.status)}.</strong>{' '}
        {law.minAge !== undefined && `${t('card_law_min_age', String(law.minAge))} `}
        <bdi>
          <RichText text={law.text} cite={cite} /> {law.sources.map(cite)}
        </bdi>
      </p>
      {sevenOh && (
        <p>
          {t('card_law_seven_oh', ruleWords(sevenOh.rule))} <bdi>{sevenOh.text}</bdi>
        </p>
      )}
      {synthetics && (
        <p>
          {t('card_law_synthetics', ruleWords(synthetics.rule))} <bdi>{synthetics.text}</bdi>
        </p>
      )}
      {law.caution && <p class="caution">{law.caution}</p>}
      {disagree && (
        <>
          <p>{t('card_law_disagree')}</p>
          <ul>
            {disagree.map(({ says, sources }) => (
              <li key={says}>
                {says} {sources.map(cite)}
              </li>
            ))}
          </ul>
        </>
      )}
      {instrument && <Instrument {...instrument} />}
      <p class="note">
        {t('card_law_as_of', dayWords(law.asOf))} ·{' '}
        {t('library_place_confidence', t(`library_confidence_${law.confidence}`))}
        {law.reported && ` · ${t('card_law_reported')}`}
      </p>
    </>
  );
}

function Instrument({ name, url }: NonNullable<LibraryLaw['instrument']>) {
  const words = t('library_place_instrument', name);
  return (
    <p class="note">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
