import { describe, expect, test } from 'vitest';
import { type Box, cardBox, clickMark, inCard, isCardOpen, linesOf, overlap, settled } from './card-harness.ts';
import { markedTexts, until } from './harness.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const SENTENCES = [
  'Kratom relieves chronic pain',
  'Some of them now',
  'Rare cases of liver injury',
  'Kratom is legal in Thailand',
];
/** Windows, px; the last two are a window of 1280 × 1024 at 200 % and at 400 %. */
const WINDOWS: Record<string, [number, number]> = {
  wide: [1280, 1024],
  narrow: [360, 740],
  low: [900, 420],
  '200 %': [640, 512],
  '400 %': [320, 256],
};

const site = await servedFolder();
const { browser } = await chromiumWithExtension();
const page = await browser.newPage();

async function visit(name: string, width = 1000, height = 800): Promise<void> {
  await page.setViewport({ width, height });
  await page.goto(`${site.address}/${name}.html`);
  await until(
    () => markedTexts(page),
    (texts) => texts.length > 2,
  );
}

const windowOf = (): Promise<Box> => page.evaluate(() => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }));

async function expectInWindow(): Promise<Box> {
  const card = await cardBox(page);
  const view = await windowOf();
  expect(card.right - card.left).toBeGreaterThan(200);
  expect(card.bottom - card.top).toBeGreaterThan(100);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(view.right);
  expect(card.bottom).toBeLessThanOrEqual(view.bottom);
  return card;
}

async function expectBeside(words: string): Promise<Box> {
  const card = await expectInWindow();
  const lines = await linesOf(page, words);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => overlap(line, card))).toEqual([]);
  return card;
}

describe.each(Object.entries(WINDOWS))('in a window that is %s', (_name, [width, height]) => {
  test.each(SENTENCES)('the card of "%s" is inside it and off the sentence', async (words) => {
    await visit('article', width, height);
    await clickMark(page, words);
    await expectBeside(words);
    await page.keyboard.press('Escape');
    expect(await isCardOpen(page)).toBe(false);
  });
});

test('the card follows its sentence while the page scrolls, and never leaves the window', async () => {
  await visit('article', 1000, 600);
  await page.evaluate(() => document.body.style.setProperty('padding-block', '1500px'));
  const [words = ''] = SENTENCES;
  await clickMark(page, words);
  const distance = async () => {
    const card = await expectBeside(words);
    const lines = await linesOf(page, words);
    const [top, bottom] = [Math.min(...lines.map((line) => line.top)), Math.max(...lines.map((line) => line.bottom))];
    return Math.max(card.top - bottom, top - card.bottom);
  };
  expect(await distance()).toBeLessThan(12);
  for (const by of [60, 100, -220, 60]) {
    await page.evaluate((step) => scrollBy(0, step), by);
    await settled(page);
    expect(await distance()).toBeLessThan(12);
  }
  for (const by of [900, -1800]) {
    await page.evaluate((step) => scrollBy(0, step), by);
    await settled(page);
    await expectInWindow();
  }
});

test('a card with everything open stays inside the window', async () => {
  await visit('article');
  const [words = ''] = SENTENCES;
  await clickMark(page, words);
  await page.evaluate(() => {
    const host = (window as unknown as { cardHost: HTMLElement }).cardHost;
    for (const more of host.shadowRoot?.querySelectorAll('details') ?? []) more.open = true;
  });
  await settled(page);
  await expectBeside(words);
});

test('on a right-to-left page the card begins where the sentence does', async () => {
  await visit('arabic');
  const words = 'وقال موقع آخر';
  await clickMark(page, words);
  const card = await expectBeside(words);
  const [line] = await linesOf(page, words);
  const right = Math.max(...(await linesOf(page, words)).map((one) => one.right));
  expect(line).toBeDefined();
  expect(Math.abs(card.right - right)).toBeLessThan(4);
});

test.each([
  ['zooms its root', 'html { zoom: 1.5 }'],
  ['moves its body by a transform', 'body { transform: translate(40px, 90px) scale(0.9) }'],
  ['sets type in columns', 'article { columns: 2 }'],
  ['is written from top to bottom', 'body { writing-mode: vertical-rl }'],
  [
    'scrolls in a box of its own',
    'html, body { height: 100%; overflow: hidden } article { height: 70vh; overflow: auto }',
  ],
])('the card lies right where a page %s', async (_what, css) => {
  await visit('article');
  await page.addStyleTag({ content: css });
  const [words = ''] = SENTENCES;
  await clickMark(page, words);
  await expectBeside(words);

  await (await inCard(page, '.close')).click();
  expect(await isCardOpen(page)).toBe(false);
});

test('a pager turns through the claims of one sentence, in place', async () => {
  await visit('dense');
  await clickMark(page, 'Red vein kratom is best');
  const name = () =>
    page.evaluate(
      () => (window as unknown as { cardHost: HTMLElement }).cardHost.shadowRoot?.querySelector('h2')?.textContent,
    );
  const names = [await name()];
  for (let turn = 0; turn < 2; turn += 1) {
    await (await inCard(page, '.next')).click();
    await settled(page);
    await expectBeside('Red vein kratom is best');
    names.push(await name());
  }
  expect(new Set(names).size).toBe(3);
});
