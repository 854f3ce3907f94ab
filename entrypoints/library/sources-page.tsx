import library from 'virtual:claims/library';
import { useState } from 'preact/hooks';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { STUDY_KINDS } from '../../lib/library/evidence-by-study.ts';
import { filterOf } from '../../lib/library/filter.ts';
import { t } from '../../lib/platform/translate.ts';
import { FilterBox } from './filter-box.tsx';
import { interestWords, kindWords, SourceTitle, sourceBy } from './source-words.tsx';

const SOURCES = Object.values(library.sources).sort((a, b) => a.title.localeCompare(b.title));
const INTERESTS = [...new Set(SOURCES.map(({ interest }) => interest))];

/** All sources, to be filtered by words, by kind and by who stands behind them. */
export function SourcesPage() {
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState('');
  const [interest, setInterest] = useState('');
  const passes = filterOf(typed);
  const shown = SOURCES.filter(
    (source) =>
      (kind === '' || source.kind === kind) &&
      (interest === '' || source.interest === interest) &&
      passes(source.title, source.published, String(source.year ?? ''), ...(source.authors ?? [])),
  );
  return (
    <>
      <h1 tabIndex={-1}>{t('library_sources')}</h1>
      <p>{t('library_sources_note')}</p>
      <FilterBox
        label={t('library_sources_filter')}
        typed={typed}
        change={setTyped}
        shown={shown.length}
        all={SOURCES.length}
      />
      <div class="choices no-print">
        <Choice
          label={t('library_source_kind')}
          all={t('library_source_all_kinds')}
          options={STUDY_KINDS.map((one) => [one, kindWords(one)])}
          chosen={kind}
          choose={setKind}
        />
        <Choice
          label={t('library_source_interest')}
          all={t('library_source_all_interests')}
          options={INTERESTS.map((one) => [one, interestWords(one)])}
          chosen={interest}
          choose={setInterest}
        />
      </div>
      <ul class="sources">
        {shown.map((source) => (
          <SourceEntry key={source.id} source={source} />
        ))}
      </ul>
    </>
  );
}

function SourceEntry({ source }: { readonly source: LibrarySource }) {
  const { topics, places, glossary } = source.citedBy;
  const uses = topics.length + places.length + glossary.length;
  const used =
    uses === 0
      ? t('library_source_help_line')
      : uses === 1
        ? t('library_source_uses_one')
        : t('library_source_uses', String(uses));
  return (
    <li>
      <SourceTitle source={source} /> <bdi>{sourceBy(source)}</bdi>{' '}
      <span class="note">
        {kindWords(source.kind)} · {interestWords(source.interest)} ·{' '}
        <a
          href={fragmentOf({ page: 'source', id: source.id })}
          aria-label={t('library_source_uses_of', used, source.title)}
        >
          {used}
        </a>
      </span>
    </li>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

function Choice({ label, all, options, chosen, choose }: ChoiceProps) {
  return (
    <label class="field">
      {label}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
