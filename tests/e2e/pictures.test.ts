import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { clickMark, inCard, settled } from './card-harness.ts';
import { openCard, pointOn, until, visit } from './harness.ts';
import { inBackground } from './own-pages.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

/** Pictures of what a reader sees, for people to look at; git does not keep them. */
const FOLDER = '.output/pictures';

interface Look {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly touch?: boolean;
  readonly media?: readonly { readonly name: string; readonly value: string }[];
}

const DARK = { name: 'prefers-color-scheme', value: 'dark' };
const FORCED = { name: 'forced-colors', value: 'active' };
const LOOKS: Record<string, Look> = {
  light: { width: 1000, height: 800 },
  dark: { width: 1000, height: 800, media: [DARK] },
  'forced-colours': { width: 1000, height: 800, media: [FORCED] },
  'forced-colours-dark': { width: 1000, height: 800, media: [FORCED, DARK] },
  narrow: { width: 360, height: 740, scale: 2, touch: true },
  'zoomed-200': { width: 640, height: 400, scale: 2 },
  'zoomed-400': { width: 320, height: 256, scale: 4 },
};
const CARDS: Record<string, string> = {
  pain: 'Kratom relieves chronic pain',
  death: 'Kratom alone has never killed',
  law: 'In Ohio, kratom leaf is legal.',
};

const site = await servedFolder();
const { browser, extension } = await chromiumWithExtension();
mkdirSync(FOLDER, { recursive: true });

async function open(name: string, look: Look): Promise<Page> {
  const page = await browser.newPage();
  const { width, height, scale = 1, touch = false } = look;
  await page.setViewport({ width, height, deviceScaleFactor: scale, isMobile: touch, hasTouch: touch });
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [...(look.media ?? [])] });
  await visit(page, `${site.address}/${name}.html`);
  return page;
}

async function picture(page: Page, words: string, name: string): Promise<void> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.click(x, y);
  expect(await until(() => openCard(page), Boolean)).toBeDefined();
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.keyboard.press('Escape');
}

describe.each(Object.entries(LOOKS))('%s', (name, look) => {
  test('marks and cards', async () => {
    const page = await open('article', look);
    await page.screenshot({ path: `${FOLDER}/${name}-marks.png` });
    for (const [card, words] of Object.entries(CARDS)) await picture(page, words, `${name}-${card}`);
    await page.close();
  });
});

test.each([
  ['right-to-left', 'arabic', 'وقال موقع آخر'],
  ['dense', 'dense', 'Kratom can cause seizures'],
  ['dense-photo', 'dense', 'Kratom relieves chronic pain.'],
])('%s', async (name, file, words) => {
  const page = await open(file, LOOKS.light as Look);
  await page.screenshot({ path: `${FOLDER}/${name}-marks.png` });
  await picture(page, words, name);
  await page.close();
});

test.each([
  ['light', 'bold'],
  ['light', 'background'],
  ['dark', 'bold'],
  ['dark', 'background'],
  ['forced-colours', 'background'],
])('marks in %s, %s', async (look, style) => {
  await inBackground(browser, extension, (value) => chrome.storage.local.set({ style: { v: value, at: 1 } }), style);
  for (const file of ['article', 'dense']) {
    const page = await open(file, LOOKS[look] as Look);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].join())).toContain(style);
    await page.screenshot({ path: `${FOLDER}/${look}-${style}-${file}.png` });
    await page.close();
  }
  await inBackground(browser, extension, () => chrome.storage.local.remove('style'));
});

test('with a place, all folded parts opened one by one', async () => {
  await inBackground(browser, extension, () => chrome.storage.local.set({ place: { v: 'US-OH', at: 1 } }));
  const page = await open('article', { width: 1000, height: 1500 });
  await clickMark(page, 'Kratom relieves chronic pain');
  await page.screenshot({ path: `${FOLDER}/with-place.png` });
  for (const part of ['law details', 'more', 'why', 'copy', 'wrong']) {
    await (await inCard(page, `.${part} summary`)).click();
    await settled(page);
    await page.screenshot({ path: `${FOLDER}/open-${part.split(' ')[0]}.png` });
    await (await inCard(page, `.${part} summary`)).click();
  }
  await page.close();
});
