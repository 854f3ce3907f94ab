import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { htmlOf, markedTexts, pointOn, serve, until } from './harness.ts';

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve('tests/e2e/pages');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

test('Firefox marks the same sentences, leaves the page alone, and opens and closes the card', async () => {
  await page.goto(`${site.address}/article.html`);
  const bare = await htmlOf(page);
  await browser.installExtension(resolve('.output/firefox-mv3'));
  await page.reload();
  const texts = await until(
    () => markedTexts(page),
    (marks) => marks.length >= 10,
  );
  expect(texts).toContain('Kratom relieves chronic pain without a prescription.');
  expect(texts).toContain('Kratom is banned in Alabama.');
  expect(texts).toHaveLength(10);
  expect(await htmlOf(page)).toBe(bare);

  const { x, y } = await pointOn(page, 'Kratom relieves');
  await page.mouse.click(x, y);
  const host = () => page.$$eval('[popover]', (hosts) => hosts.length);
  expect(await until(host, (count) => count > 0)).toBe(1);
  await page.keyboard.press('Escape');
  expect(await until(host, (count) => count === 0)).toBe(0);
  expect(await htmlOf(page)).toBe(bare);
  await page.keyboard.press('Tab'); // goes on from the sentence
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('prescription painkillers');
});
