import { type FrameStand, type TourCommand, tour } from '../marks/tour.ts';
import { browser } from './browser.ts';
import type { DocumentState } from './document-state.ts';
import { openMark } from './page-commands.ts';

type Holder = { [key: symbol]: DocumentState | undefined };

/** Carries out a command in a tab, over all its frames. Does nothing where the extension may not run. */
export async function tourTab(tabId: number, command: TourCommand): Promise<void> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => (globalThis as unknown as Holder)[Symbol.for('kratom-claim-context')]?.page?.stand(),
    })
    .catch(() => []);
  const frames = results.flatMap(({ frameId, result }) => (result ? [{ ...(result as FrameStand), frameId }] : []));
  const { close, open } = tour(frames, command);
  await Promise.all(
    close.map(({ frameId }) =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        injectImmediately: true,
        func: () => (globalThis as unknown as Holder)[Symbol.for('kratom-claim-context')]?.page?.close(),
      }),
    ),
  );
  if (open) await openMark(tabId, open.frameId, open.mark);
}
