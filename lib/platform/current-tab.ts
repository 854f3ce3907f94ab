import { browser } from './browser.ts';

/** A tab as our pages need it. */
export interface CurrentTab {
  readonly id: number;
  /** Undefined where the browser does not tell: its own pages and stores. */
  readonly url: string | undefined;
  /** Whether it stands in a private window. */
  readonly isPrivate: boolean;
}

/** The tab that the reader is looking at. */
export async function currentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? browser.tabs.TAB_ID_NONE, url: tab?.url, isPrivate: tab?.incognito === true };
}

/** Calls back when another page may stand in the current tab, or another tab may be the current one. */
export function onTabChanged(callback: () => void): void {
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener((_id, change) => {
    if (change.url !== undefined || change.status === 'complete') callback();
  });
}
