import { browser } from './browser.ts';
import type { DocumentState, PageClaim } from './document-state.ts';

/** A claim on a page and the frame that it stands in. */
export interface FrameClaim extends PageClaim {
  readonly frameId: number;
}

/**
 * The claims marked in a tab, all frames, the page's own first. Empty where nothing is marked or the extension may not
 * run. Calls into the annotator instead of sending it messages, so that pages need no listener.
 */
export async function claimsOfTab(tabId: number): Promise<FrameClaim[]> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
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

/** Scrolls a tab to a mark and opens its card. False where the mark has gone meanwhile. */
export async function openMark(tabId: number, frameId: number, mark: number): Promise<boolean> {
  const [first] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: (id: unknown) =>
      (globalThis as { [key: symbol]: DocumentState | undefined })[Symbol.for('kratom-claim-context')]?.page?.open(
        id as number,
      ) ?? false,
    args: [mark],
  });
  return first?.result === true;
}
