import type { Runtime, Scripting } from 'webextension-polyfill';
import { type SiteState, siteState } from '../sites/sites.ts';
import { browser } from './browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readSettings } from './settings.ts';

/** `::highlight` rules paint in Chromium from an author sheet only; in Firefox only a user sheet reaches shadow trees. */
const CSS_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * Whether the document that sent a message is on: its own site and its tab's. Opaque frames go by the tab's. The
 * extension's own page with the sample to try is always on.
 */
export async function stateOfSender(sender: Runtime.MessageSender): Promise<SiteState> {
  if (isOwnPage(sender)) return { on: true };
  return siteState(await readSettings(sender.tab?.incognito), Date.now(), sender.tab?.url ?? sender.url, sender.url);
}

function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Chromium and Firefox name the sender's document; the polyfill's types do not know it yet. */
function targetOf(sender: Runtime.MessageSender): Scripting.InjectionTarget | undefined {
  const { documentId } = sender as { documentId?: string };
  if (sender.tab?.id === undefined) return undefined;
  return documentId
    ? ({ tabId: sender.tab.id, documentIds: [documentId] } as Scripting.InjectionTarget)
    : { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
}

/**
 * Starts the annotator in the document that sent a message. `documentIds` alone do not keep Chromium from running it
 * in the next document when a navigation commits meanwhile; the annotator itself leaves where no gate waits for it.
 */
export async function startAnnotator(sender: Runtime.MessageSender, css: string): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  // Both are on their way before anything is waited for: the caller may be busy meanwhile.
  const styled = browser.scripting.insertCSS({ target, css, origin: CSS_ORIGIN });
  await Promise.all([styled, browser.scripting.executeScript({ target, files: ['/annotator.js'] })]);
}

/** Gives the document that sent a message the script of its cards; an own page has loaded it already. */
export async function startCard(sender: Runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (target && !isOwnPage(sender)) await browser.scripting.executeScript({ target, files: ['/card.js'] });
}

/** Takes the highlight styles out of a document whose marks have gone. */
export async function removeStyles(sender: Runtime.MessageSender, css: string): Promise<void> {
  const target = targetOf(sender);
  if (target) await browser.scripting.removeCSS({ target, css, origin: CSS_ORIGIN });
}

/**
 * Makes every open page follow the settings: runs the gate again in all frames of all tabs. Where it has run before,
 * it asks the background anew; pages where the extension may not run are passed over. Waits for no tab: one may be frozen,
 * or run a script without end.
 */
export async function refreshAllTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ discarded: false })) if (id !== undefined) refreshTab(id);
}

/** The same for one tab. */
export const refreshTab = oneAtATime(async (tabId: number) => {
  const target = { tabId, allFrames: true };
  await browser.scripting
    .executeScript({ target, files: ['/gate.js'], injectImmediately: true }) // a page may be on its way for ever
    .catch(() => undefined); // browser pages, stores, pages the reader has withheld
});
