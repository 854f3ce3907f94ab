import type { Runtime, Scripting } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { DocumentState, PageClaim } from './document-state.ts';
import { parseMessage } from './messages.ts';

/** A claim on a page and the frame that it stands in. */
export interface FrameClaim extends PageClaim {
  readonly frameId: number;
}

/** A frame that has not answered within so many ms hangs: the page itself is then asked alone. */
const PATIENCE = 1_000;

/**
 * The claims marked in a tab, all frames, the page's own first. Empty where nothing is marked or the extension may not
 * run. Calls into the annotator instead of sending it messages, so that pages need no listener.
 */
export async function claimsOfTab(tabId: number): Promise<FrameClaim[]> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([
    claimsOfFrames({ tabId, allFrames: true }),
    late.then(() => claimsOfFrames({ tabId, frameIds: [0] })),
  ]);
}

async function claimsOfFrames(target: Scripting.InjectionTarget): Promise<FrameClaim[]> {
  const results = await browser.scripting
    .executeScript({
      target,
      injectImmediately: true, // else the answer would wait for the last image
      func: () =>
        (globalThis as { [key: symbol]: DocumentState | undefined })[
          Symbol.for('kratom-claim-context')
        ]?.page?.claims() ?? [],
    })
    .catch(() => []);
  return results.flatMap(({ frameId, result }) =>
    ((result ?? []) as PageClaim[]).map((claim) => ({ ...claim, frameId })),
  );
}

/** Whether some frame of a tab is still on its way, or names kratom and has not been read to its end yet. */
export async function isBeingRead(tabId: number): Promise<boolean> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => {
        const state = (globalThis as { [key: symbol]: DocumentState | undefined })[Symbol.for('kratom-claim-context')];
        const isOnItsWay = document.readyState === 'loading' || state?.waiting === true || state?.starting === true;
        return isOnItsWay || state?.page?.hasRead() === false;
      },
    })
    .catch(() => []);
  return results.some(({ result }) => result === true);
}

/**
 * Scrolls a tab to a mark and opens its card. False where the mark has gone meanwhile.
 * @param claim index of the claim among the mark's
 */
export async function openMark(tabId: number, frameId: number, mark: number, claim = 0): Promise<boolean> {
  const [first] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    injectImmediately: true,
    func: (id: unknown, index: unknown) =>
      (globalThis as { [key: symbol]: DocumentState | undefined })[Symbol.for('kratom-claim-context')]?.page?.open(
        id as number,
        index as number,
      ) ?? false,
    args: [mark, claim],
  });
  return first?.result === true;
}

/** Calls back whenever the claims marked in a tab have changed; gives a function that ends it. */
export function onClaimsChanged(tabId: number, callback: () => void): () => void {
  const listen = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.tab?.id === tabId && parseMessage(message)?.type === 'count-changed') callback();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
