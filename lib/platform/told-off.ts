import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/**
 * Tabs that held a document which was told that it is off. The browser may keep such a document for going back, where
 * no change of settings reaches it, and off leaves no listener in it that would ask when it comes back. So the
 * background has it asked; other tabs are left alone.
 */
const keyOf = (tabId: number): string => `told-off:${tabId}`;

/** Notes that a document of the sender's tab was told that it is off. */
export async function noteToldOff({ tab }: Runtime.MessageSender): Promise<void> {
  if (tab?.id !== undefined) await browser.storage.session.set({ [keyOf(tab.id)]: true });
}

/** Whether a tab has held such a document. */
export async function wasToldOff(tabId: number): Promise<boolean> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return keyOf(tabId) in stored;
}

/** Forgets tabs as they are closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
