import library from 'virtual:claims/library';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { fragmentOf, type PageKind } from '../../lib/library/address.ts';
import { t } from '../../lib/platform/translate.ts';

/** Links to the topics, places and terms that cite a source. */
export function CitedBy({ source: { citedBy } }: { readonly source: LibrarySource }) {
  const links = [
    ...citedBy.topics.map((id) => linkTo('claim', id, library.topics[id]?.name)),
    ...citedBy.places.map((id) => linkTo('place', id, library.places[id]?.name)),
    ...citedBy.glossary.map((id) => linkTo('glossary', id, library.glossary[id]?.name)),
  ];
  if (links.length === 0) return <p>{t('library_source_help_line')}</p>;
  return (
    <ul class="inline">
      {links.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function linkTo(page: PageKind, id: string, name: string | undefined) {
  return { href: fragmentOf({ page, id }), name: name ?? id };
}
