import library from 'virtual:claims/library';
import meta from 'virtual:claims/meta';
import { useState } from 'preact/hooks';
import { todayAsDay } from '../../lib/card/day-words.ts';
import type { MessageKey } from '../../lib/card/translate.ts';
import type { LibraryPlace, LibraryTopic } from '../../lib/dataset/compiled.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { filterOf } from '../../lib/library/filter.ts';
import { placeOnDay } from '../../lib/library/law-map.ts';
import { t } from '../../lib/platform/translate.ts';
import { FilterBox } from './filter-box.tsx';
import { StandingInBrief } from './standing.tsx';
import { statusWords } from './status.tsx';

const GROUPS = ['effects', 'mechanism', 'safety', 'evidence-law'] as const;
const TOPICS = Object.values(library.topics);
const PLACES = Object.values(library.places).sort((a, b) => fullName(a).localeCompare(fullName(b)));

/** All topics by group and all places by name, with a filter over both. */
export function ContentsPage({ unseen }: { readonly unseen: number }) {
  const [typed, setTyped] = useState('');
  const passes = filterOf(typed);
  const topics = TOPICS.filter(({ name, proposition }) => passes(name, proposition));
  const places = PLACES.filter((place) => passes(fullName(place), ...(place.aliases ?? []), statusToday(place)));
  const { counts } = meta;
  return (
    <>
      <h1 tabIndex={-1}>{t('library_title')}</h1>
      <p class="lead">{t('library_lead')}</p>
      {unseen > 0 && (
        <p class="panel">
          <a href="#changes">
            {unseen === 1 ? t('library_news_one') : t('library_news_many', unseen.toLocaleString())}
          </a>
        </p>
      )}
      <FilterBox
        label={t('library_filter')}
        change={setTyped}
        shown={topics.length + places.length}
        all={TOPICS.length + PLACES.length}
        typed={typed}
      />
      {GROUPS.map((group) => (
        <Topics key={group} group={group} topics={topics.filter((topic) => topic.group === group)} />
      ))}
      {places.length > 0 && (
        <section>
          <h2>{t('library_law_by_place')}</h2>
          <p>
            <a href="#map/us">{t('library_map_us')}</a> · <a href="#map/europe">{t('library_map_europe')}</a> ·{' '}
            <a href="#map/world">{t('library_map_world')}</a>
          </p>
          <ul class="columns">
            {places.map((place) => (
              <li key={place.code}>
                <a href={fragmentOf({ page: 'place', id: place.code })}>{fullName(place)}</a>
                <span class="note">{statusToday(place)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="note">
        {t('library_data', meta.version, String(counts.topics), String(counts.places), String(counts.sources))}{' '}
        {t('about_no_advice')}
      </p>
    </>
  );
}

function Topics({
  group,
  topics,
}: {
  readonly group: LibraryTopic['group'];
  readonly topics: readonly LibraryTopic[];
}) {
  if (topics.length === 0) return null;
  return (
    <section>
      <h2>{t(`library_group_${group.replaceAll('-', '_')}` as MessageKey)}</h2>
      <ul class="columns">
        {topics.map(({ id, name, proposition, stances }) => (
          <li key={id}>
            <a href={fragmentOf({ page: 'claim', id })}>{name}</a>
            <span class="note">
              {proposition} <StandingInBrief {...stances.asserts} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "United States: Ohio" for a region, the name alone for a country. */
function fullName(place: LibraryPlace): string {
  const parent = place.parent && library.places[place.parent]?.name;
  return parent ? `${parent}: ${place.name}` : place.name;
}

function statusToday(place: LibraryPlace): string {
  const { law } = placeOnDay(place, library.places, todayAsDay());
  return law ? statusWords(law.statement.status) : t('library_no_record');
}
