import meta from 'virtual:claims/meta';
import { element } from '../../lib/card/dom.ts';
import type { LibraryData, LibraryPlace } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';

const GROUPS = ['effects', 'mechanism', 'safety', 'evidence-law'] as const;
const GROUP_NAMES = {
  effects: 'library_group_effects',
  mechanism: 'library_group_mechanism',
  safety: 'library_group_safety',
  'evidence-law': 'library_group_evidence_law',
} as const;

/** All topics by group and all places by name. */
export function contentsPage(library: LibraryData): HTMLElement {
  const topics = Object.values(library.topics);
  const places = Object.values(library.places).sort((a, b) => fullName(a, library).localeCompare(fullName(b, library)));
  const { counts } = meta;
  return element(
    'article',
    {},
    element('h1', {}, t('library_title')),
    element(
      'p',
      { class: 'note' },
      t('library_data', meta.version, String(counts.topics), String(counts.places), String(counts.sources)),
    ),
    ...GROUPS.map((group) =>
      element(
        'section',
        {},
        element('h2', {}, t(GROUP_NAMES[group])),
        links(topics.filter((topic) => topic.group === group).map(({ id, name }) => [`#claim/${id}`, name])),
      ),
    ),
    element('h2', {}, t('library_places')),
    links(places.map((place) => [`#place/${place.code}`, fullName(place, library)])),
  );
}

function links(targets: readonly (readonly [href: string, name: string])[]): HTMLElement {
  const items = targets.map(([href, name]) => element('li', {}, element('a', { href }, name)));
  return element('ul', { class: 'columns' }, ...items);
}

/** "United States: Ohio" for a region, the name alone for a country. */
function fullName(place: LibraryPlace, library: LibraryData): string {
  const parent = place.parent && library.places[place.parent]?.name;
  return parent ? `${parent}: ${place.name}` : place.name;
}
