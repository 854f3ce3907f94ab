import { suggestPlace } from '../places/suggest-place.ts';
import { t } from '../platform/translate.ts';

interface SuggestedPlaceProps {
  readonly places: Readonly<Record<string, { readonly name: string }>>;
  /** ISO 3166 code; undefined: none chosen. */
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

/** Offers the place that the browser's languages point to, unless the reader has chosen it or a region of it. */
export function SuggestedPlace({ places, chosen, choose }: SuggestedPlaceProps) {
  const suggested = suggestPlace(navigator.languages, places);
  const name = suggested && places[suggested]?.name;
  if (!name || chosen?.slice(0, 2) === suggested) return null;
  return (
    <>
      <button type="button" class="button" id="suggested-place" onClick={() => choose(suggested)}>
        {t('options_place_suggested', name)}
      </button>
      <p class="note">{t('options_place_suggested_note')}</p>
    </>
  );
}
