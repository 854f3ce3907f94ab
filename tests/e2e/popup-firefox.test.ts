import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { markedTexts, serve, until } from './harness.ts';

const ADDON = 'kratom-claim-context@kratom-claim-context.example';
/** Firefox gives each installed extension an address of its own; here it is fixed beforehand. */
const HOST = '1d0c9b8a-7f6e-4d5c-8b4a-392817161514';

let browser: Browser;
let article: Page;
let popup: Page;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync('.output/pictures', { recursive: true });
  site = await serve('tests/e2e/pages');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? '',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }) },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  article = await browser.newPage();
  await article.goto(`${site.address}/article.html`);
  await until(marks, (texts) => texts.length > 0);
  popup = await browser.newPage();
  await show('popup.html');
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

const marks = () => markedTexts(article);
// biome-ignore lint/performance/useDomNodeTextContent: what the reader sees, without what is hidden
const body = () => popup.evaluate(() => document.body.innerText).catch(() => '');
const says = (words: RegExp) => until(body, (now) => words.test(now), 15_000);

/** The page loads, but the answer to "go there" never comes. */
async function show(path: string): Promise<void> {
  void popup.goto(`moz-extension://${HOST}/${path}`).catch(() => undefined);
  await until(
    () => popup.evaluate(() => document.querySelector('h1') !== null && location.search).catch(() => false),
    (search) => search === new URL(path, 'moz-extension://a').search,
    15_000,
  );
}

test('as a page of its own it speaks of the page behind it, and its switch holds there', async () => {
  expect(await says(/Claims on this page: [1-9]/)).toMatch(/On for localhost/);
  await popup.focus('#site-switch');
  await popup.keyboard.press(' ');
  expect(await says(/Off for localhost/)).toMatch(/Nothing is marked here\./);
  expect(await until(marks, (texts) => texts.length === 0)).toEqual([]);
  await popup.keyboard.press(' ');
  expect(await says(/Claims on this page: [1-9]/)).toMatch(/Kratom relieves chronic pain/);
  await popup.screenshot({ path: '.output/pictures/popup-firefox.png' });
});

test('answers by keyboard, and to a question in the address', async () => {
  await popup.focus('#search');
  await popup.keyboard.type('can u od on it');
  expect(await says(/911/)).toMatch(/Overdose and death/);
  await show('popup.html?q=legal%20in%20ohio');
  expect(await says(/7-OH: banned/)).toMatch(/Law in Ohio, United States/);
  await popup.screenshot({ path: '.output/pictures/look-up-firefox.png' });
});

test('a claim in the list leads to its mark and opens the card', async () => {
  await show('popup.html');
  await says(/Claims on this page: [1-9]/);
  await popup.focus('#claims .open');
  await popup.keyboard.press('Enter');
  expect(
    await until(
      () => article.$$eval('[popover]', (hosts) => hosts.length),
      (count) => count > 0,
    ),
  ).toBe(1);
  expect(
    await until(
      () => article.evaluate(() => document.visibilityState),
      (state) => state === 'visible',
    ),
  ).toBe('visible');
});
