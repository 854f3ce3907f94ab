import library from 'virtual:claims/library';
import { element } from '../../lib/card/dom.ts';
import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/translate.ts';
import { contentsPage } from './contents-page.ts';
import { placePage } from './place-page.ts';
import { topicPage } from './topic-page.ts';

/** Every topic and place at an address of its own: `library.html#claim/pain`, `#place/US-TX`. */
function show(): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  const [kind, id = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
  const page = pageFor(kind, id);
  document.title = `${page.querySelector('h1')?.textContent} · ${t('extension_name')}`;
  document.querySelector('#library')?.replaceChildren(page);
  scrollTo(0, 0);
}

function pageFor(kind: string | undefined, id: string): HTMLElement {
  if (!kind) return contentsPage(library);
  const topic = kind === 'claim' && Object.hasOwn(library.topics, id) ? library.topics[id] : undefined;
  if (topic) return topicPage(topic, library);
  const place = kind === 'place' && Object.hasOwn(library.places, id) ? library.places[id] : undefined;
  if (place) return placePage(place, library);
  return element(
    'div',
    {},
    element('h1', {}, t('library_title')),
    element('p', {}, t('library_not_found')),
    contentsPage(library),
  );
}

addEventListener('hashchange', show);
show();
