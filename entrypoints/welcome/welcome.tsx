import card from 'virtual:claims/card';
import { useEffect } from 'preact/hooks';
import { markOwnPage, openFirstCard } from '../../lib/platform/own-annotator.ts';
import { onSettingsChanged, readSettings, setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { PlaceChoice } from '../../lib/ui/place-choice.tsx';
import { SuggestedPlace } from '../../lib/ui/suggested-place.tsx';
import { useLive } from '../../lib/ui/use-live.ts';
import { SiteAccess } from './site-access.tsx';

/** The one page that opens by itself, once, when the extension was installed. */
export function Welcome() {
  const settings = useLive(readSettings, onSettingsChanged);
  useEffect(markOwnPage, []);
  return (
    <>
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      <SiteAccess />

      <h2>{t('welcome_try')}</h2>
      <section class="panel sample" id="sample" aria-label={t('welcome_sample_name')}>
        <p>
          {t('welcome_sample_1')} {t('welcome_sample_2')}
        </p>
        <p>{t('welcome_sample_3')}</p>
      </section>
      <button type="button" class="button" id="open-first" onClick={openFirstCard}>
        {t('welcome_try_button')}
      </button>
      <p class="note">{t('welcome_try_note')}</p>

      <h2>{t('welcome_place')}</h2>
      {settings && <Place chosen={settings.place} />}

      <h2>{t('welcome_reads')}</h2>
      <ul>
        <li>{t('welcome_reads_1')}</li>
        <li>{t('welcome_reads_2')}</li>
        <li>{t('welcome_reads_3')}</li>
        <li>{t('welcome_reads_4')}</li>
      </ul>

      <h2>{t('welcome_off')}</h2>
      <p>
        {t('welcome_off_1')} {t('welcome_off_2')} <a href="/options.html">{t('welcome_off_settings')}</a>
      </p>

      <p class="end">
        {t('welcome_not_advice')} {t('welcome_end')}
      </p>
    </>
  );
}

function Place({ chosen }: { readonly chosen: string | undefined }) {
  const choose = (place: string | undefined) => void setSettings({ place });
  return (
    <>
      <PlaceChoice places={card.places} chosen={chosen} choose={choose} />
      <p class="note">{t('popup_place_note')}</p>
      <SuggestedPlace places={card.places} chosen={chosen} choose={choose} />
    </>
  );
}
