import library from 'virtual:claims/library';
import maps from 'virtual:maps';
import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/card/day-words.ts';
import type { MapsData } from '../../lib/dataset/maps.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import type { LawClass } from '../../lib/library/law-class.ts';
import { lawMap, placeOnDay } from '../../lib/library/law-map.ts';
import { t } from '../../lib/platform/translate.ts';
import { DayChoice } from './day-choice.tsx';
import { LawTable } from './law-table.tsx';
import { MapFigure } from './map-figure.tsx';
import { MapLegend } from './map-legend.tsx';
import { statusWords } from './status.tsx';

interface MapPageProps {
  readonly name: keyof MapsData;
  readonly day: string;
  readonly ask: (day: string | undefined) => void;
}

const NAMES = ['us', 'europe', 'world'] as const satisfies readonly (keyof MapsData)[];

/** The law of many places on a day: a map and the same as a table. */
export function MapPage({ name, day, ask }: MapPageProps) {
  const map = maps[name];
  const { land, places } = lawMap(map, library.places, day);
  const [only, setOnly] = useState<LawClass>();
  const title = t(`library_map_${name}`);
  return (
    <>
      <h1 tabIndex={-1}>{t('library_map_title', title)}</h1>
      <ul class="inline tabs no-print">
        {NAMES.map((one) => (
          <li key={one}>
            <a href={fragmentOf({ page: 'map', id: one })} aria-current={one === name ? 'true' : undefined}>
              {t(`library_map_${one}`)}
            </a>
          </li>
        ))}
      </ul>
      <DayChoice day={day} ask={ask} />
      <p class="note">{t('library_day_note')}</p>
      {name === 'us' && <CountryLaw day={day} />}
      <div class="map-and-table">
        <div>
          <MapFigure
            key={name}
            map={map}
            land={land}
            places={places}
            label={t('library_map_label', title, dayWords(day))}
          />
          <MapLegend places={places} hasBlanks={land.length > 0} only={only} choose={setOnly} />
          <p class="note">{t('library_map_borders')}</p>
        </div>
        <LawTable
          places={only ? places.filter(({ lawClass }) => lawClass === only) : places}
          caption={`${t('library_map_title', title)}, ${dayWords(day)}`}
        />
      </div>
    </>
  );
}

function CountryLaw({ day }: { readonly day: string }) {
  const country = library.places.US;
  const law = country && placeOnDay(country, library.places, day).law;
  if (!law) return null;
  return (
    <p>
      <a href={fragmentOf({ page: 'place', id: 'US' })}>
        {t('library_map_country', statusWords(law.statement.status))}
      </a>
    </p>
  );
}
