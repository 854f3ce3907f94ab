import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { markedTexts, pointOn, until } from './harness.ts';
import { axeViolations, goInFirefox } from './own-pages.ts';
import { firefoxWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
const browser = await firefoxWithExtension();
const article = await browser.newPage();
await article.goto(`${site.address}/article.html`);

/** Opens an own page in a tab. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await goInFirefox(page, path);
  return page;
}

const isMarked = async () => (await markedTexts(article)).length > 0;
/** The article stands in a background tab, where the browser lets timers run once a second: reading takes its time. */
const becomesMarked = (marked: boolean) => until(isMarked, (now) => now === marked, 25_000);
const click = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).click());

test('settings: sites and topics hold at once in open pages', { timeout: 150_000 }, async () => {
  expect(await becomesMarked(true)).toBe(true);
  const options = await open('options.html');
  await click(options, '#mode-listed');
  expect(await becomesMarked(false)).toBe(false);
  await options.focus('#add-site');
  await options.keyboard.type('localhost');
  await options.keyboard.press('Enter');
  expect(await becomesMarked(true)).toBe(true);
  for (const group of ['effects', 'mechanism', 'safety', 'evidence-law']) await click(options, `#group-${group}`);
  expect(await becomesMarked(false)).toBe(false);
  await click(options, '#reset');
  await click(options, '#reset-yes');
  expect(await becomesMarked(true)).toBe(true);
  expect(await axeViolations(options)).toEqual([]);
  await options.close();
});

test('first run: the sample is marked and its card opens with its looks', async () => {
  const welcome = await open('welcome.html');
  expect(
    await until(
      () => markedTexts(welcome),
      (texts) => texts.length === 3,
    ),
  ).toHaveLength(3);
  const { x, y } = await pointOn(welcome, 'Kratom relieves');
  await welcome.mouse.click(x, y);
  const width = () => welcome.evaluate(() => document.querySelector('[popover]')?.getBoundingClientRect().width ?? 0);
  expect(await until(width, Boolean)).toBeGreaterThan(200);
  expect(await width()).toBeLessThan(450);
  expect(await axeViolations(welcome)).toEqual([]);
  await welcome.close();
});
