import type { Page } from 'puppeteer';

/** Time between two samples, µs. */
const SAMPLING = 200;

/** Ms that each script of the extension has kept a page busy while something was done, by file name. Chromium alone. */
export async function busyDuring(page: Page, work: () => Promise<void>): Promise<Map<string, number>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  // What the browser does for a script (getters, collecting garbage) has no address of its own: it counts as the caller's.
  const files = new Map<number, string>();
  const enter = (id: number, caller: string) => {
    const node = nodes.get(id);
    const file = node?.callFrame.url || caller;
    files.set(id, file);
    for (const child of node?.children ?? []) enter(child, file);
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  enter(profile.nodes[0]?.id ?? 0, '');
  const spent = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const url = files.get(id) ?? '';
    if (!url.startsWith('chrome-extension:')) continue;
    const file = url.split('/').at(-1) ?? '';
    spent.set(file, (spent.get(file) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  }
  return spent;
}

/** The sum of all files, ms. */
export const total = (spent: ReadonlyMap<string, number>) => [...spent.values()].reduce((sum, ms) => sum + ms, 0);
