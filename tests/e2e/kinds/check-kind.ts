import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { until } from '../harness.ts';
import { CLAIM, type Kind, LATER } from './kinds.ts';
import { allMarks, bytesOf, hostsIn, listenForErrors, pointOnFirstMark, scrollOf } from './observe.ts';

/** When the pages' scripts have acted and their changes have been read, ms. */
const SETTLED = 4 * LATER;

/**
 * Opens a page of a kind with the extension and the same page in a browser without it, and holds them against each
 * other: the right sentences are marked; not a byte differs, neither then nor after a card has come and gone; the page
 * complains of nothing that it does not complain of anyway; it is scrolled as before.
 */
export async function checkKind(address: string, kind: Kind, page: Page, bare: Page): Promise<void> {
  const wanted = kind.marked ?? [CLAIM];
  const errors = listenForErrors(page);
  const bareErrors = listenForErrors(bare);
  const go = { waitUntil: 'load' } as const;
  await Promise.all([page.goto(address, go), bare.goto(address, go)]);
  await sleep(SETTLED);
  const holds = (texts: string[]) => JSON.stringify(texts) === JSON.stringify(wanted);
  expect(await until(() => allMarks(page), holds)).toEqual(wanted);
  const before = await bytesOf(page);
  expect(before).toEqual(await bytesOf(bare));

  if (wanted.length > 0) {
    const point = await pointOnFirstMark(page);
    if (!point) throw new Error('The mark is nowhere in the window.');
    const url = page.url();
    const scrolled = await scrollOf(page);
    await page.mouse.click(point.x, point.y);
    if (kind.clickIsPages) {
      await sleep(LATER);
      expect(await hostsIn(page)).toBe(0);
      expect(page.url()).not.toBe(url);
    } else {
      expect(await until(() => hostsIn(page), Boolean)).toBe(1);
      await page.keyboard.press('Escape');
      expect(
        await until(
          () => hostsIn(page),
          (count) => count === 0,
        ),
      ).toBe(0);
    }
    expect(await bytesOf(page)).toEqual(before);
    if (!kind.clickIsPages) expect(await scrollOf(page)).toEqual(scrolled);
    expect(await allMarks(page)).toEqual(wanted);
  }
  errors.stop();
  bareErrors.stop();
  expect(errors.said).toEqual(bareErrors.said);
}
