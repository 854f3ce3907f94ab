import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { until } from './harness.ts';

const ADDON = 'kratom-claim-context@kratom-claim-context.example';
/** Firefox gives each installed extension an address of its own; here it is fixed beforehand. */
const HOST = '8a1f2c34-5b6d-4e7f-8091-a2b3c4d5e6f7';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }) },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  page = await browser.newPage();
  // The page loads, but the answer to "go there" never comes.
  void page.goto(`moz-extension://${HOST}/library.html#map/us`).catch(() => undefined);
  await until(heading, Boolean, 15_000);
});
afterAll(() => browser?.close());

const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const show = (fragment: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, fragment);

test('the map is walked over by keyboard and opens a place', async () => {
  expect(await heading()).toBe('Law on kratom: United States');
  let name = '';
  for (let i = 0; i < 30 && !name.startsWith('Alabama:'); i += 1) {
    await page.keyboard.press('Tab');
    name = await focused();
  }
  expect(name).toMatch(/^Alabama: Banned/);
  await page.keyboard.press('ArrowRight');
  expect(await until(focused, (now) => now !== name)).toMatch(/^Georgia: /);
  await page.keyboard.press('Enter');
  expect(await until(heading, (title) => title === 'Law: Georgia')).toBe('Law: Georgia');
});

test.each([
  ['#', 'Evidence and law on kratom'],
  ['#claim/pain', 'Pain relief'],
  ['#place/US-TX/2020-01-01', 'Law: Texas'],
  ['#map/world', 'Law on kratom: World'],
  ['#sources', 'Sources'],
  ['#glossary/kcpa', 'Glossary'],
  ['#changes', 'What changed'],
  ['#about', 'How it was made'],
])('%s shows "%s"', async (fragment, title) => {
  await show(fragment);
  expect(await until(heading, (now) => now === title)).toBe(title);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  mkdirSync('.output/pictures', { recursive: true });
  await page.screenshot({ path: `.output/pictures/library-firefox-${fragment.replace(/\W+/g, '-')}.png` });
});
