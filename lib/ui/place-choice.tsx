import type { CardPlace } from '../dataset/compiled.ts';
import { t } from '../platform/translate.ts';

interface PlaceChoiceProps {
  readonly places: Readonly<Record<string, Pick<CardPlace, 'code' | 'name' | 'parent'>>>;
  /** ISO 3166 code; undefined: none chosen. */
  readonly chosen: string | undefined;
  readonly choose: (code: string | undefined) => void;
}

/** Where the reader lives: countries by name, each with its regions below it. */
export function PlaceChoice({ places, chosen, choose }: PlaceChoiceProps) {
  const byName = Object.values(places).sort((a, b) => a.name.localeCompare(b.name));
  const listed = byName
    .filter((place) => !place.parent)
    .flatMap((country) => [
      { code: country.code, name: country.name },
      ...byName
        .filter((place) => place.parent === country.code)
        .map((region) => ({ code: region.code, name: `${country.name}: ${region.name}` })),
    ]);
  return (
    <label class="field">
      {t('popup_place')}
      <select id="place" value={chosen ?? ''} onChange={(event) => choose(event.currentTarget.value || undefined)}>
        <option value="">{t('popup_place_none')}</option>
        {listed.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
