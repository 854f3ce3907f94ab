import { browser } from './browser.ts';

/** Every page that the extension could mark. */
const ALL = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets the extension read pages: readers may withhold that, and some browsers ask for it apart. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(ALL);
}

/** Asks the browser to ask the reader. To be called from a click. */
export async function requestSiteAccess(): Promise<void> {
  await browser.permissions.request(ALL);
}

/** Calls back whenever access was given or taken. */
export function onSiteAccessChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
