import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { Lab } from './lab.ts';
import { clickMark, markedPage } from './look.ts';
import { CLAIM } from './pages.ts';

declare global {
  /** The host of the open card, as the page can have it. */
  var host: HTMLElement;
}

/** The sentence stands where no style sheet moves it. */
const FIXED = `<p style="position: fixed !important; left: 40px !important; top: 40px !important; font: 16px/20px serif !important; letter-spacing: normal !important; transform: none !important; margin: 0 !important">${CLAIM}</p>`;

/** A page with one claim and its card open; the page knows the host. `enter` is done before the click. */
export async function openCardOn(
  lab: Lab,
  html = FIXED,
  enter: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await markedPage(lab, html);
  await enter(page);
  if (!(await clickMark(page))) throw new Error('No card has opened.');
  await page.mouse.move(900, 700);
  await page.evaluate(() => {
    globalThis.host = [...document.querySelectorAll<HTMLElement>('[popover="manual"]')].at(-1) as HTMLElement;
  });
  await sleep(300);
  return page;
}

/** Where the host is, px. */
export function hostBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate(() => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/**
 * Uses one control of the page's card by keyboard, opening the card anew: the first control closes it.
 * @param index of the control, 0 for the first
 */
export async function useControl(page: Page, index: number): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  if (!(await clickMark(page))) throw new Error('No card has opened.');
  await sleep(100);
  for (let tab = 0; tab <= index; tab++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
