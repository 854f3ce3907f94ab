import card from 'virtual:claims/card';
import meta from 'virtual:claims/meta';
import { dayWords } from '../../lib/card/day-words.ts';
import { element } from '../../lib/card/dom.ts';
import { browser } from '../../lib/platform/browser.ts';
import { readSettings, setPlace } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { siteOf } from '../../lib/sites/sites.ts';
import { claimList } from './claim-list.ts';
import { siteSwitch } from './site-switch.ts';

/** The toolbar popup: the site's switch, the claims on this page, where the reader lives. */
async function show(): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const settings = await readSettings();
  const site = siteOf(tab?.url);
  const list = element('section', { id: 'claims' });
  const refresh = async (on: boolean) => list.replaceChildren(...(await claimList(tab?.id, on)));

  document
    .querySelector('#popup')
    ?.replaceChildren(
      element('h1', {}, t('popup_title')),
      site
        ? siteSwitch(site, !settings.off.has(site), (on) => void refresh(on))
        : element('p', { id: 'cannot-run' }, t('popup_cannot_run')),
      site ? list : '',
      placeChoice(settings.place),
      element(
        'footer',
        {},
        element('a', { href: '/library.html', target: '_blank' }, t('popup_library')),
        element('span', { class: 'note' }, t('popup_data_date', dayWords(meta.date))),
      ),
    );
  if (site) await refresh(!settings.off.has(site));
}

function placeChoice(chosen: string | undefined): HTMLElement {
  const places = Object.values(card.places).sort((a, b) => a.name.localeCompare(b.name));
  const option = (code: string, name: string) => element('option', { value: code, selected: code === chosen }, name);
  const regions = (parent: string) => places.filter((place) => place.parent === parent);
  const select = element(
    'select',
    { id: 'place', onchange: (event) => void setPlace((event.target as HTMLSelectElement).value || undefined) },
    element('option', { value: '' }, t('popup_place_none')),
    ...places
      .filter((place) => !place.parent)
      .flatMap((place) => [
        option(place.code, place.name),
        ...regions(place.code).map((region) => option(region.code, `${place.name}: ${region.name}`)),
      ]),
  );
  return element(
    'div',
    {},
    element('label', { class: 'place' }, t('popup_place'), select),
    element('p', { class: 'note' }, t('popup_place_note')),
  );
}

void show();
