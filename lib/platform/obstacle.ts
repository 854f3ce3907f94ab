import { siteOf } from '../sites/sites.ts';
import { browser } from './browser.ts';
import type { CurrentTab } from './current-tab.ts';
import { hasSiteAccess } from './site-access.ts';

/** What keeps the extension out of a page: the kind of page, or an access that the reader has not given. */
export type Obstacle = 'browser-page' | 'local-files' | 'withheld';

/** What keeps the extension out of a tab's page; undefined: nothing. Found by trying: stores have addresses like any site. */
export async function obstacleIn({ id, url }: CurrentTab): Promise<Obstacle | undefined> {
  const site = siteOf(url);
  if (site && (await canRunIn(id))) return undefined;
  if (site && url?.startsWith('file:')) return 'local-files';
  return (await hasSiteAccess()) ? 'browser-page' : 'withheld';
}

async function canRunIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: () => true });
    return true;
  } catch {
    return false;
  }
}
