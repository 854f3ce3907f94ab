import type { Tabs } from 'webextension-polyfill';
import type { MessageKey } from '../card/translate.ts';
import { isPaused, type SiteState, siteState } from '../sites/sites.ts';
import { browser } from './browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { claimsOfTab } from './page-commands.ts';
import { readSettings, setPause } from './settings.ts';
import { t } from './translate.ts';

/** What the toolbar button looks like: each of its own form, so that colour is not needed to tell them apart. */
type Look = 'on' | 'off' | 'paused';

const TITLES: Record<Look, MessageKey> = { on: 'toolbar_on', off: 'toolbar_off', paused: 'toolbar_paused' };

/** Numbers above this do not fit on the button. */
const MOST_SHOWN = 999;

/** Shows on the toolbar button whether the extension is on in a tab; where it is not, there is nothing to count. */
export async function showState(tab: Pick<Tabs.Tab, 'id' | 'url' | 'incognito'>): Promise<SiteState> {
  const state = siteState(await readSettings(tab.incognito), Date.now(), tab.url);
  if (tab.id !== undefined) {
    await dress(lookOf(state), tab.id);
    if (!state.on) await setBadge(tab.id, '');
  }
  return state;
}

/** Shows the state in all tabs, and on the button of tabs to come. */
export async function showAllStates(): Promise<void> {
  const { pause } = await readSettings();
  await dress(isPaused(pause, Date.now()) ? 'paused' : 'on');
  for (const tab of await browser.tabs.query({})) {
    const { on } = await showState(tab);
    if (on) showCount(tab.id);
  }
}

/**
 * Counts the claims marked in a tab, all frames, on its toolbar button; where the reader wants no count, clears it.
 * Nobody waits for it: a frame that hangs does not answer.
 */
export function showCount(tabId: number | undefined): void {
  if (tabId !== undefined) countOnButton(tabId);
}

const countOnButton = oneAtATime(async (tabId: number) => {
  const { badge } = await readSettings();
  const marks = badge ? await claimsOfTab(tabId) : [];
  const count = marks.reduce((sum, { topics }) => sum + topics.length, 0);
  await setBadge(tabId, count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count));
});

/** Takes a pause away that is over by the clock; everything else follows from the change of settings. */
export async function endPauseIfOver(): Promise<void> {
  const { pause } = await readSettings();
  if (typeof pause === 'number' && !isPaused(pause, Date.now())) await setPause(undefined);
}

function lookOf(state: SiteState): Look {
  return state.on ? 'on' : state.why === 'paused' ? 'paused' : 'off';
}

async function dress(look: Look, tabId?: number): Promise<void> {
  const prefix = look === 'on' ? '' : `${look}-`;
  const path = { 16: `/icon/${prefix}16.png`, 32: `/icon/${prefix}32.png`, 48: `/icon/${prefix}48.png` };
  const where = tabId === undefined ? {} : { tabId };
  await ignoreClosed(browser.action.setIcon({ path, ...where }));
  await ignoreClosed(browser.action.setTitle({ title: t(TITLES[look]), ...where }));
}

async function setBadge(tabId: number, text: string): Promise<void> {
  await ignoreClosed(browser.action.setBadgeText({ tabId, text }));
  if (text) await ignoreClosed(browser.action.setBadgeBackgroundColor({ tabId, color: '#1c2321' }));
}

/** A tab may be closed at any time. */
async function ignoreClosed(change: Promise<void>): Promise<void> {
  await change.catch(() => undefined);
}
