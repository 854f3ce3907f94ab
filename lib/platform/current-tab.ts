import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** A tab as our pages need it. */
export interface CurrentTab {
  readonly id: number;
  /** Undefined where the browser does not tell: its own pages and stores. */
  readonly url: string | undefined;
  /** Whether it stands in a private window. */
  readonly isPrivate: boolean;
  /** Whether the page that asks stands in a tab of its own, in front of this one, and not in a popup. */
  readonly isBehind: boolean;
}

/**
 * The tab that the reader is looking at; for a page in a tab of its own, the one that they looked at before. Some touch
 * browsers open the popup so, and every browser a look-up.
 */
export async function currentTab(): Promise<CurrentTab> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  const [tab] = own ? await tabsBehind(own) : await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    url: tab?.url,
    isPrivate: (tab ?? own)?.incognito === true,
    isBehind: own !== undefined,
  };
}

/** Other tabs of the window, the one seen last first. */
async function tabsBehind(own: Tabs.Tab): Promise<Tabs.Tab[]> {
  const tabs = await browser.tabs.query(own.windowId === undefined ? {} : { windowId: own.windowId });
  return tabs.filter(({ id }) => id !== own.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
}

/** Calls back when another page may stand in the current tab, or another tab may be the current one. */
export function onTabChanged(callback: () => void): void {
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener((_id, change) => {
    if (change.url !== undefined || change.status === 'complete') callback();
  });
}

/** Shows a tab to the reader: closes the popup over it, or leaves the page's own tab for it. */
export async function showTab({ id, isBehind }: CurrentTab): Promise<void> {
  if (isBehind) await browser.tabs.update(id, { active: true });
  else window.close();
}
