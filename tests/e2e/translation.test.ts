import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayWords, todayAsDay } from '../../lib/card/day-words.ts';
import { BUILT, launchBrowser, welcomePage } from '../../lib/cli/launch.ts';
import { compileDataset } from '../../lib/dataset/compile-dataset.ts';
import { until } from './harness.ts';
import { openOwnPage } from './own-pages.ts';

/**
 * The extension in a language that nobody speaks: every text of `_locales` in brackets, half as long again, from right
 * to left. Whatever stands outside of brackets, and is not the dataset's, was left in the code.
 */
let browser: Browser;
let extension: Extension;
/** Texts of the dataset, and today's date in words, the longest first. */
let ofDataset: readonly string[];

beforeAll(async () => {
  await mkdir('.output/pages', { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'pseudo-'));
  await cp(BUILT, folder, { recursive: true });
  const path = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'text_direction') entry.message = 'rtl';
    else if (key !== 'text_language') entry.message = pseudo(entry.message);
  }
  await writeFile(path, JSON.stringify(messages));
  const { library, asked, meta } = await compileDataset(process.cwd());
  ofDataset = [...new Set(textsIn([library, asked, meta, todayAsDay()]).map(folded))].sort(
    (a, b) => b.length - a.length,
  );
  browser = await launchBrowser(true);
  const id = await browser.installExtension(folder);
  extension = (await browser.extensions()).get(id) as Extension;
  await (await welcomePage(browser))?.close();
});
afterAll(() => browser?.close());

const PAGES = [
  'popup.html',
  'popup.html?q=liver',
  'popup.html?q=xyzzy',
  'library.html',
  'library.html#claim/pain',
  'library.html#place/US-OH',
  'library.html#nothing/here',
  'library.html#map/us',
  'library.html#map/world',
  'library.html#sources',
  'library.html#source/lifeline988',
  'library.html#glossary/kcpa',
  'library.html#changes',
  'library.html#about',
  'options.html',
  'welcome.html',
];

describe.each(PAGES)('%s', (path) => {
  let page: Page;
  beforeAll(async () => {
    page = await openOwnPage(browser, extension, path);
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    const lengths: number[] = [];
    const isDrawn = () => lengths.length > 2 && lengths.at(-1) === lengths.at(-3);
    await until(async () => lengths.push(await page.$eval('main', (main) => main.innerHTML.length)), isDrawn);
  });
  afterAll(() => page?.close());

  test('has no text of its own in the code', async () => {
    const texts = await page.evaluate(shownTexts);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map(leftOver).filter(Boolean)).toEqual([]);
  });

  test('runs from right to left, and nothing sticks out at any width', async () => {
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    for (const width of [1000, 360]) {
      await page.setViewport({ width, height: 800 });
      const sticksOut = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      expect(await sticksOut()).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `.output/pages/rtl-${path.replace(/\W+/g, '-')}-${width}.png`, fullPage: true });
    }
  });
});

test.each(['popup.html?q=liver', 'popup.html?q=legal+in+ohio', 'library.html#claim/pain', 'library.html#place/US-OH'])(
  'in %s, an English sentence ends where its full stop is',
  async (path) => {
    const page = await openOwnPage(browser, extension, path);
    await page.waitForSelector('main h2, .card p');
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    const { sentences, astray } = await page.evaluate(fullStops);
    expect(astray).toEqual([]);
    expect(sentences).toBeGreaterThan(5);
    await page.close();
  },
);

/** Runs in the page: how many English sentences end a text, and those whose full stop stands left of its last word. */
function fullStops(): { sentences: number; astray: string[] } {
  const box = (node: Node, at: number) => {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const astray: string[] = [];
  let sentences = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const stop = text.trimEnd().length - 1;
    if (!/^[A-Z].*[a-z]\.\s*$/s.test(text) || !node.parentElement?.checkVisibility()) continue;
    const [letter, point] = [box(node, stop - 1), box(node, stop)];
    if (letter.width === 0 || Math.abs(letter.top - point.top) > 4) continue;
    sentences += 1;
    if (point.left < letter.left) astray.push(text);
  }
  return { sentences, astray };
}

/** Runs in the page: all texts that a reader sees or hears. */
function shownTexts(): string[] {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement && !node.parentElement.closest('script, style, kbd')) texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
  }
  return texts;
}

function pseudo(message: string): string {
  return `\u200f⟦${message}${' ·'.repeat(Math.ceil(message.length / 4))}⟧`;
}

/** What is left of a text without the bracketed parts, the dataset's and all that has no letters. */
function leftOver(text: string): string {
  let rest = folded(text.replaceAll('\u200f', ''));
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ').trim();
  if (!/\p{L}/u.test(rest)) return '';
  for (const known of ofDataset) if (rest.includes(known)) rest = rest.replaceAll(known, ' ');
  return /\p{L}/u.test(rest) ? folded(rest) : '';
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All strings of a value but ids, codes and words for the machine alone. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' && /^\d{4}-\d\d/.test(value)) return [dayWords(value)];
  if (typeof value === 'string') return value.length > 2 && !/^[a-z0-9-]{3,60}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
