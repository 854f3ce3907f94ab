import { dayWords } from '../../lib/card/day-words.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import type { PlaceOnDay } from '../../lib/library/law-map.ts';
import { t } from '../../lib/platform/translate.ts';
import { Swatch } from './map-legend.tsx';
import { ruleWords, statusWords } from './status.tsx';

interface LawTableProps {
  readonly places: readonly PlaceOnDay[];
  readonly caption: string;
}

/** The law of many places on a day, by name: all that the map shows, in words. */
export function LawTable({ places, caption }: LawTableProps) {
  const byName = places.toSorted((a, b) => a.place.name.localeCompare(b.place.name));
  return (
    <div class="law-frame">
      <table class="law-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library_column_place')}</th>
            <th scope="col">{t('library_column_status')}</th>
            <th scope="col">{t('library_column_since')}</th>
            <th scope="col">{t('library_column_seven_oh')}</th>
          </tr>
        </thead>
        <tbody>
          {byName.map(({ place, law, lawClass }) => (
            <tr key={place.code}>
              <th scope="row">
                <a href={fragmentOf({ page: 'place', id: place.code })}>{place.name}</a>
              </th>
              <td>
                <span class="status">
                  <Swatch lawClass={lawClass} />
                  {law ? statusWords(law.statement.status) : t('library_law_class_none')}
                </span>
                {law?.expected && <span class="note">{t('card_law_expected')}</span>}
              </td>
              <td>{law?.statement.from && dayWords(law.statement.from)}</td>
              <td>{law?.statement.sevenOh && ruleWords(law.statement.sevenOh.rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
