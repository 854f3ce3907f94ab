import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { markedTexts, until } from './harness.ts';
import { axeViolations, openOwnPage } from './own-pages.ts';
import { chromiumWithExtension } from './set-up.ts';

/** Pictures for people to look at; git does not keep them. */
const FOLDER = '.output/pictures/own-pages';
const PAGES = [
  'library.html',
  'library.html#claim/seven-oh',
  'library.html#claim/legal-status',
  'library.html#place/US-OH',
  'library.html#place/US',
  'library.html#map/us',
  'library.html#map/europe',
  'library.html#map/world',
  'library.html#sources',
  'library.html#source/fdakratom',
  'library.html#glossary/kcpa',
  'library.html#changes',
  'library.html#about',
  'library.html#nothing',
  'options.html',
  'welcome.html',
];

const { browser, extension } = await chromiumWithExtension();
mkdirSync(FOLDER, { recursive: true });

async function open(path: string, width: number): Promise<Page> {
  const page = await openOwnPage(browser, extension, path);
  await page.setViewport({ width, height: 800 });
  if (path === 'welcome.html') {
    await until(
      () => markedTexts(page),
      ({ length }) => length >= 3,
    );
  }
  return page;
}

/** How far the page runs off the side, px. */
const overflow = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

const picture = (page: Page, path: string, look: string) =>
  page.screenshot({ path: `${FOLDER}/${path.replace(/\W+/g, '-')}-${look}.png`, fullPage: true });

describe.each([
  ['light', 360],
  ['dark', 1000],
] as const)('in %s, %d px wide', (scheme, width) => {
  test.each(PAGES)('%s has nothing that axe finds wrong, and nothing runs off the side', async (path) => {
    const page = await open(path, width);
    expect(await axeViolations(page, scheme)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, path, `${scheme}-${width}`);
    if (path === 'options.html') {
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
      expect(await axeViolations(page, scheme)).toEqual([]);
      await picture(page, path, `${scheme}-${width}-open`);
    }
    await page.close();
  });
});

describe.each([
  ['forced colours', { width: 1000, height: 800 }, [{ name: 'forced-colors', value: 'active' }]],
  ['at 200 %', { width: 640, height: 400, deviceScaleFactor: 2 }, []],
  ['at 400 %', { width: 320, height: 256, deviceScaleFactor: 4 }, []],
])('%s', (look, viewport, features) => {
  test.each([
    'library.html',
    'library.html#claim/seven-oh',
    'library.html#map/us',
    'options.html',
    'welcome.html',
    'popup.html?q=liver',
  ])('%s runs off no side', async (path) => {
    const page = await open(path, viewport.width);
    await page.setViewport(viewport);
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features });
    expect(await overflow(page)).toBe(0);
    await page.screenshot({ path: `${FOLDER}/${path.replace(/\W+/g, '-')}-${look.replace(/\W+/g, '-')}.png` });
    await page.close();
  });
});
