import { browser } from './browser.ts';

/**
 * Opens a page of the library in a new tab.
 * @param page `claim/pain`, `place/US-OH`
 */
export async function openLibrary(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${page}`) });
}

/** Opens the settings page, in the tab that has it open already if there is one. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the toolbar popup. False where the browser wants the reader's own click for it. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
