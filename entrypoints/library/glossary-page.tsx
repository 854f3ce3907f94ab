import library from 'virtual:claims/library';
import { useState } from 'preact/hooks';
import type { LibraryTerm } from '../../lib/dataset/compiled.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { filterOf } from '../../lib/library/filter.ts';
import { t } from '../../lib/platform/translate.ts';
import { RichText } from '../../lib/ui/rich-text.tsx';
import { type Cited, citedOn } from './cited.tsx';
import { FilterBox } from './filter-box.tsx';

const TERMS = Object.values(library.glossary);
const SOURCES = [...new Set(TERMS.flatMap(({ sources }) => sources))];

/** All terms by name; with an id in the address, that term has the focus. */
export function GlossaryPage({ chosen }: { readonly chosen: string | undefined }) {
  const [typed, setTyped] = useState('');
  const passes = filterOf(typed);
  const shown = TERMS.filter(({ name, aliases = [] }) => passes(name, ...aliases));
  const { cite, list } = citedOn(SOURCES);
  return (
    <>
      <h1 tabIndex={-1}>{t('library_glossary')}</h1>
      <p>{t('library_glossary_note')}</p>
      <FilterBox
        label={t('library_glossary_filter')}
        typed={typed}
        change={setTyped}
        shown={shown.length}
        all={TERMS.length}
      />
      {shown.map((term) => (
        <Entry key={term.id} term={term} chosen={term.id === chosen} cite={cite} />
      ))}
      {list}
    </>
  );
}

function Entry({ term, chosen, cite }: { readonly term: LibraryTerm; readonly chosen: boolean } & Pick<Cited, 'cite'>) {
  return (
    <section class={chosen ? 'term chosen' : 'term'}>
      <h2 tabIndex={-1} data-focus={chosen ? '' : undefined}>
        <a href={fragmentOf({ page: 'glossary', id: term.id })}>{term.name}</a>
      </h2>
      <p>
        <RichText text={term.text} cite={cite} />
      </p>
      <p class="note">
        {term.aliases && <span>{t('library_glossary_also', term.aliases.join(', '))}. </span>}
        {term.topics && (
          <span>
            {t('library_glossary_see')}{' '}
            {term.topics.map((id, index) => (
              <>
                {index > 0 && ', '}
                <a key={id} href={fragmentOf({ page: 'claim', id })}>
                  {library.topics[id]?.name}
                </a>
              </>
            ))}
          </span>
        )}
      </p>
    </section>
  );
}
