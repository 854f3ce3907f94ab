import type { Page } from 'puppeteer';
import { PROMISES, traced, type Work } from './trace.ts';

/**
 * Calls into the extension's scripts, each with all that it calls. The pages of these checks make no promises, so that
 * all that go on are the extension's.
 */
export function callsOfOurs(work: readonly Work[]): Work[] {
  let until = 0;
  return work.filter(({ name, file, begun, ended }) => {
    const outermost = begun >= until && (file !== '' || name === PROMISES);
    if (outermost) until = ended;
    return outermost;
  });
}

/** Ms of processor time that each script of the extension has taken in a page while something was done, by file name. */
export async function busyDuring(page: Page, doing: () => Promise<void>): Promise<Map<string, number>> {
  const spent = new Map<string, number>();
  for (const { file, cpu } of callsOfOurs(await traced(page, doing))) {
    const name = file || 'promises';
    spent.set(name, (spent.get(name) ?? 0) + cpu);
  }
  return spent;
}

/** The sum of all files, ms. */
export const total = (spent: ReadonlyMap<string, number>) => [...spent.values()].reduce((sum, ms) => sum + ms, 0);
