import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markedTexts, until, visit } from './harness.ts';
import { goInFirefox } from './own-pages.ts';
import { firefoxWithExtension, servedFolder } from './set-up.ts';

mkdirSync('.output/pictures', { recursive: true });
const site = await servedFolder();
const browser = await firefoxWithExtension();
const article = await browser.newPage();
await visit(article, `${site.address}/article.html`);
const popup = await browser.newPage();

const marks = () => markedTexts(article);
// biome-ignore lint/performance/useDomNodeTextContent: what the reader sees, without what is hidden
const body = () => popup.evaluate(() => document.body.innerText).catch(() => '');
const says = (words: RegExp) => until(body, (now) => words.test(now), 15_000);

// The page that opens by itself on the day of installation may come in between: then the article is looked at again.
await until(
  async () => {
    await article.bringToFront();
    await popup.bringToFront();
    await goInFirefox(popup, 'popup.html');
    return until(body, (now) => /On for|cannot run/.test(now));
  },
  (now) => now.includes('On for localhost'),
  15_000,
);

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
  await goInFirefox(popup, 'popup.html?q=legal%20in%20ohio');
  expect(await says(/7-OH: banned/)).toMatch(/Law in Ohio, United States/);
  await popup.screenshot({ path: '.output/pictures/look-up-firefox.png' });
});

test('a claim in the list leads to its mark and opens the card', async () => {
  await goInFirefox(popup, 'popup.html');
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
