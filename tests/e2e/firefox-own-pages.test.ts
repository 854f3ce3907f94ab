import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { markedTexts, pointOn, serve, until } from './harness.ts';
import { axeViolations } from './own-pages.ts';

const GECKO_ID = 'kratom-claim-context@kratom-claim-context.example';
/** Firefox gives an extension a random origin unless it is told one. */
const UUID = '2f6b7a51-93c8-4d0e-8a66-5d1c0b9e7f34';

let browser: Browser;
let article: Page;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve('tests/e2e/pages');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }) },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  article = await browser.newPage();
  await article.goto(`${site.address}/article.html`);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** Opens an own page. Firefox never says that it has been loaded, so what it draws is waited for. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await Promise.race([page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined), sleep(2_500)]);
  const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  expect(await until(heading, Boolean)).not.toBe('');
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
