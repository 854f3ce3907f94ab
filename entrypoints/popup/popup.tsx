import card from 'virtual:claims/card';
import meta from 'virtual:claims/meta';
import { dayWords } from '../../lib/card/day-words.ts';
import { currentTab, onTabChanged } from '../../lib/platform/current-tab.ts';
import { onSettingsChanged, readSettings, setSettings, setSite } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { FILE_SITE, isSiteOn, siteOf } from '../../lib/sites/sites.ts';
import { PlaceChoice } from '../../lib/ui/place-choice.tsx';
import { Switch } from '../../lib/ui/switch.tsx';
import { useLive } from '../../lib/ui/use-live.ts';
import { PageClaims } from './page-claims.tsx';

/** The toolbar popup: the site's switch, the claims on this page, where the reader lives. */
export function Popup() {
  const settings = useLive(async () => readSettings((await currentTab()).isPrivate), onSettingsChanged);
  const tab = useLive(currentTab, onTabChanged);
  if (!settings || !tab) return null;
  const site = siteOf(tab.url);
  const on = site !== undefined && isSiteOn(settings, site);
  const name = site === FILE_SITE ? t('popup_site_file') : site;
  return (
    <>
      <h1>{t('popup_title')}</h1>
      {site && name ? (
        <Switch id="site-switch" on={on} change={(wanted) => setSite(site, wanted, settings.mode, tab.isPrivate)}>
          {t(on ? 'popup_site_on' : 'popup_site_off', name)}
        </Switch>
      ) : (
        <p id="cannot-run">{t('popup_cannot_run')}</p>
      )}
      {site && <PageClaims tabId={tab.id} on={on} />}
      <PlaceChoice places={card.places} chosen={settings.place} choose={(place) => void setSettings({ place })} />
      <p class="note">{t('popup_place_note')}</p>
      <footer>
        <a href="/library.html" target="_blank" rel="noreferrer">
          {t('popup_library')}
        </a>
        <span class="note">{t('popup_data_date', dayWords(meta.date))}</span>
      </footer>
    </>
  );
}
