import meta from 'virtual:claims/meta';
import names from 'virtual:claims/names';
import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/card/day-words.ts';
import { type CurrentTab, currentTab, onTabChanged } from '../../lib/platform/current-tab.ts';
import { obstacleIn } from '../../lib/platform/obstacle.ts';
import { onSettingsChanged, readSettings, setSettings } from '../../lib/platform/settings.ts';
import { onSiteAccessChanged } from '../../lib/platform/site-access.ts';
import { t } from '../../lib/platform/translate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { siteState } from '../../lib/sites/sites.ts';
import { PlaceChoice } from '../../lib/ui/place-choice.tsx';
import { useLive } from '../../lib/ui/use-live.ts';
import { LookUp } from './look-up.tsx';
import { ObstacleNote } from './obstacle-note.tsx';
import { PageClaims } from './page-claims.tsx';
import { PausePanel } from './pause-panel.tsx';
import { SitePanel } from './site-panel.tsx';

/** The tab with what keeps the extension out of it, read together: neither is of use without the other. */
async function tabAndObstacle() {
  const tab = await currentTab();
  return { tab, obstacle: await obstacleIn(tab) };
}

function onTabOrAccessChanged(callback: () => void): void {
  onTabChanged(callback);
  onSiteAccessChanged(callback);
}

/**
 * The toolbar popup; also a page of its own, where a question may stand in the address (`popup.html?q=liver`). First
 * and always in view is what marks this site or leaves it unmarked; then the search; then the claims on this page.
 */
export function Popup() {
  const settings = useLive(async () => readSettings((await currentTab()).isPrivate), onSettingsChanged);
  const seen = useLive(tabAndObstacle, onTabOrAccessChanged);
  const [question, setQuestion] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  if (!settings || !seen) return null;
  const { tab, obstacle } = seen;
  return (
    <div class={tab.isBehind ? 'page' : 'popup'}>
      <header>
        <h1>{t('popup_title')}</h1>
        {obstacle ? <ObstacleNote obstacle={obstacle} /> : <SitePanel settings={settings} tab={tab} />}
      </header>
      <div>
        <PausePanel pause={settings.pause} />
      </div>
      <LookUp question={question} ask={setQuestion} readerPlace={settings.place} />
      {question.trim() === '' && !obstacle && <Claims settings={settings} tab={tab} />}
      <footer>
        <PlaceChoice places={names.places} chosen={settings.place} choose={(place) => void setSettings({ place })} />
        <p class="note">{t('popup_place_note')}</p>
        <nav>
          <a href="/library.html" target="_blank" rel="noreferrer">
            {t('popup_library')}
          </a>
          <a href="/options.html" target="_blank" rel="noreferrer">
            {t('popup_settings')}
          </a>
          <span class="note">{t('popup_data_date', dayWords(meta.date))}</span>
        </nav>
      </footer>
    </div>
  );
}

function Claims({ settings, tab }: { readonly settings: Settings; readonly tab: CurrentTab }) {
  const state = siteState(settings, Date.now(), tab.url);
  return state.on ? <PageClaims tab={tab} settings={settings} /> : <p class="note">{t('popup_off_note')}</p>;
}
