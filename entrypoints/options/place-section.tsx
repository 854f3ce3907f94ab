import card from 'virtual:claims/card';
import { setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { PlaceChoice } from '../../lib/ui/place-choice.tsx';
import { SuggestedPlace } from '../../lib/ui/suggested-place.tsx';
import type { SectionProps } from './section.ts';

/** Where the reader lives. */
export function PlaceSection({ settings, save }: SectionProps) {
  const choose = (place: string | undefined) => save(setSettings({ place }));
  return (
    <section>
      <h2>{t('options_place')}</h2>
      <PlaceChoice places={card.places} chosen={settings.place} choose={choose} />
      <p class="note">{t('popup_place_note')}</p>
      <SuggestedPlace places={card.places} chosen={settings.place} choose={choose} />
    </section>
  );
}
