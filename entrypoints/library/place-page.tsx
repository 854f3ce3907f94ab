import library from 'virtual:claims/library';
import { dayWords } from '../../lib/card/day-words.ts';
import type { LibraryPlace } from '../../lib/dataset/compiled.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { placeOnDay } from '../../lib/library/law-map.ts';
import { announcedLaw } from '../../lib/places/law-on.ts';
import { t } from '../../lib/platform/translate.ts';
import { citedOn } from './cited.tsx';
import { DayChoice } from './day-choice.tsx';
import { LawStatement } from './law-statement.tsx';
import { LocalRules } from './local-rules.tsx';
import { Overdue } from './overdue.tsx';
import { statusWords } from './status.tsx';

interface PlacePageProps {
  readonly place: LibraryPlace;
  readonly day: string;
  readonly ask: (day: string | undefined) => void;
}

/** The law of one place: what holds on the chosen day, all dated statements, local rules, sources. */
export function PlacePage({ place, day, ask }: PlacePageProps) {
  const { cite, list } = citedOn(place.sources);
  const { law } = placeOnDay(place, library.places, day);
  const coming = announcedLaw(place, day);
  const parent = place.parent ? library.places[place.parent] : undefined;
  const parentLaw = parent && placeOnDay(parent, library.places, day).law;
  return (
    <article>
      <h1 tabIndex={-1}>{t('card_law_in', place.name)}</h1>
      <Overdue record={place} />
      <DayChoice day={day} ask={ask} />
      <section class="panel" aria-live="polite">
        <h2>{t('library_place_on', dayWords(day))}</h2>
        {law ? (
          <>
            <LawStatement law={law.statement} cite={cite} />
            {law.expected && <p class="caution">{t('card_law_expected')}</p>}
            {law.startUnclear && <p class="caution">{t('card_law_start_unclear')}</p>}
            {law.before && <p class="caution">{t('card_law_before', statusWords(law.before.status))}</p>}
          </>
        ) : (
          <p>{t('library_place_no_statement')}</p>
        )}
        {coming.map((next) => (
          <p key={next.from}>
            <strong>{next.from ? t('card_law_soon', dayWords(next.from)) : ''}</strong>
            {statusWords(next.status)}
          </p>
        ))}
        {parent && parentLaw && (
          <p>
            <a href={fragmentOf({ page: 'place', id: parent.code })}>{t('library_place_country', parent.name)}</a>{' '}
            {statusWords(parentLaw.statement.status)}.
          </p>
        )}
      </section>
      <LocalRules place={place} cite={cite} />
      <h2>{t('library_place_statements')}</h2>
      <ol class="statements">
        {place.law.map((statement, index) => (
          <li key={statement.from ?? 'earliest'}>
            <h3>
              {statement.from
                ? t('library_place_from', dayWords(statement.from))
                : t(index === 0 ? 'library_place_first' : 'library_place_earliest')}
            </h3>
            <LawStatement law={statement} cite={cite} />
          </li>
        ))}
      </ol>
      <Regions of={place} day={day} />
      {list}
      <h2>{t('library_history')}</h2>
      <ul>
        {place.history.toReversed().map(({ date, change }) => (
          <li key={`${date} ${change}`}>
            {dayWords(date)}: <bdi>{change}</bdi>
          </li>
        ))}
      </ul>
      <p class="note">{t('library_place_checked', dayWords(place.checked), dayWords(place.reviewBy))}</p>
    </article>
  );
}

function Regions({ of, day }: { readonly of: LibraryPlace; readonly day: string }) {
  const regions = Object.values(library.places)
    .filter(({ parent }) => parent === of.code)
    .sort((a, b) => a.name.localeCompare(b.name));
  if (regions.length === 0) return null;
  return (
    <>
      <h2>{t('library_place_regions')}</h2>
      <ul class="columns">
        {regions.map((region) => {
          const { law } = placeOnDay(region, library.places, day);
          return (
            <li key={region.code}>
              <a href={fragmentOf({ page: 'place', id: region.code })}>{region.name}</a>
              <span class="note">{law ? statusWords(law.statement.status) : t('library_no_record')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
