import type { Page } from 'puppeteer';
import { highlightName, PAINTED_STYLES } from '../../lib/marks/highlight-name.ts';
import { MARK_SHAPES } from '../../lib/marks/mark.ts';
import { markedTexts, pointOn, until } from '../e2e/harness.ts';
import type { Lab } from './lab.ts';

/** Tabs that work side by side: more than this, and they wait for each other. */
const TABS = 4;

/** Names under which marks may stand in a page's registry. */
export const HIGHLIGHTS = PAINTED_STYLES.flatMap((style) => MARK_SHAPES.map((shape) => highlightName(shape, style)));

/** The marked texts, once there are any; empty after `patience` ms without. */
export function marksOf(page: Page, patience?: number): Promise<string[]> {
  return until(
    () => markedTexts(page),
    (texts) => texts.length > 0,
    patience,
  );
}

/**
 * A new page of the lab that is marked, or has had the time for it.
 * @param body of the page
 * @param options of the answer, as for `Site.page`
 */
export async function markedPage(lab: Lab, body: string, options?: Parameters<Lab['site']['page']>[1]): Promise<Page> {
  const page = await lab.newPage();
  await page.goto(lab.site.page(body, options));
  await marksOf(page);
  return page;
}

/** Whatever a page throws or logs as an error from now on. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** Does the work once for each case, in a few tabs side by side. */
export async function inTabs<Case>(
  lab: Lab,
  cases: readonly Case[],
  work: (page: Page, one: Case, errors: string[]) => Promise<void>,
): Promise<void> {
  const waiting = [...cases];
  const pages: Page[] = [];
  while (pages.length < TABS) pages.push(await lab.newPage()); // Firefox loses tabs that are opened side by side
  const tab = async (page: Page) => {
    const errors = errorsOf(page);
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      errors.length = 0;
      await work(page, one, errors);
    }
  };
  await Promise.all(pages.map(tab));
}

/** How many of our host elements the page has. */
export function hostCount(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll(':popover-open, [popover="manual"]').length);
}

/** Opens the card of the mark that begins so, by a real click. False where no card came within `patience` ms. */
export async function clickMark(page: Page, words = 'Kratom', patience?: number): Promise<boolean> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.click(x, y);
  return (await until(() => hostCount(page), Boolean, patience)) > 0;
}
