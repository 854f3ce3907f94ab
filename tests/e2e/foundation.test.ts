import { describe, expect, test } from 'vitest';
import { htmlOf, markedTexts, openCard, openPopup, pointOn, stopWorker, until } from './harness.ts';
import { bareChromium, chromiumWithExtension, servedFolder } from './set-up.ts';

/** What is marked in `pages/article.html`, in order: the start of each sentence. */
const MARKED = [
  'Kratom relieves chronic pain',
  'Its main alkaloid, mitragynine,',
  'Many customers tell us',
  'Some of them now take kratom',
  'We are often told that kratom',
  'Rare cases of liver injury',
  'Kratom alone has never killed',
  'Kratom is banned in Alabama.',
  'In Ohio, kratom leaf is legal.',
  'Kratom is legal in Thailand.',
];

const site = await servedFolder();
const { browser, extension } = await chromiumWithExtension();
const page = await browser.newPage();
const bare = await (await bareChromium()).newPage();
const article = `${site.address}/article.html`;
await page.goto(article);

const marks = () => markedTexts(page);
const allMarks = () => until(marks, (texts) => texts.length >= MARKED.length);
const noMarks = () => until(marks, (texts) => texts.length === 0);

describe('a page about kratom', () => {
  test('has its claims marked, and nothing else', async () => {
    const texts = await allMarks();
    expect(texts.map((text, index) => text.slice(0, MARKED[index]?.length))).toEqual(MARKED);
  });

  test('stays the same to the byte', async () => {
    await bare.goto(article);
    const without = await htmlOf(bare);
    await allMarks();
    expect(await htmlOf(page)).toBe(without);
  });

  test('opens the right card on a click, and is as it was when Escape has closed it', async () => {
    const before = await htmlOf(page);
    expect(await stopWorker(browser)).toBe(true);
    for (const [words, name] of [
      ['Kratom relieves chronic pain', 'Pain relief'],
      ['Rare cases of liver injury', 'Liver injury'],
    ] as const) {
      await stopWorker(browser);
      const { x, y } = await pointOn(page, words);
      await page.mouse.click(x, y);
      const card = await until(() => openCard(page), Boolean);
      expect(card?.name).toBe(name);
      await page.keyboard.press('Escape');
      expect(
        await until(
          () => openCard(page),
          (one) => !one,
        ),
      ).toBeUndefined();
      expect(await htmlOf(page)).toBe(before);
    }
  });

  test('leaves links and selections to the page', async () => {
    const link = await page.$('#swap a');
    await link?.click();
    expect(await until(() => page.evaluate(() => location.hash), Boolean)).toBe('#rx');
    const { x, y } = await pointOn(page, 'Many customers');
    await page.mouse.click(x, y, { count: 2 });
    expect(await page.evaluate(() => String(getSelection()).trim())).not.toBe('');
    expect(await openCard(page)).toBeUndefined();
  });
});

describe('the switch in the popup', () => {
  test('clears the marks at once, and a reload stays clear', async () => {
    await page.goto(article);
    await allMarks();
    await stopWorker(browser);
    await toggle();
    expect(await noMarks()).toEqual([]);
    await stopWorker(browser);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await marks()).toEqual([]);
  });

  test('brings the marks back without a reload', async () => {
    await stopWorker(browser);
    await toggle();
    expect(await allMarks()).toHaveLength(MARKED.length);
  });

  test('lists the claims of the page; a click there opens the card', async () => {
    const popup = await openPopup(page, extension);
    const items = await until(
      () => popup.$$eval('#claims blockquote', (quotes) => quotes.map((quote) => quote.textContent ?? '')),
      (quotes) => quotes.length > 0,
    );
    expect(items).toHaveLength(MARKED.length);
    const last = (await popup.$$('#claims .open')).at(-1);
    await last?.click();
    const card = await until(() => openCard(page), Boolean);
    expect(card?.name).toBe('Where kratom is legal');
    await page.keyboard.press('Escape');
  });
});

async function toggle(): Promise<void> {
  const popup = await openPopup(page, extension);
  await popup.click('#site-switch');
  await popup.close();
}
