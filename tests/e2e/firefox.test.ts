import { expect, test } from 'vitest';
import { htmlOf, markedTexts, pointOn, until } from './harness.ts';
import { bareFirefox, installInFirefox, servedFolder } from './set-up.ts';

const site = await servedFolder();
const browser = await bareFirefox();
const page = await browser.newPage();

/** A click on the first mark opens a card, and Escape closes it. */
async function openAndClose(): Promise<void> {
  const { x, y } = await pointOn(page, 'Kratom relieves');
  await page.mouse.click(x, y);
  const host = () => page.$$eval('[popover]', (hosts) => hosts.length);
  expect(await until(host, (count) => count > 0)).toBe(1);
  await page.keyboard.press('Escape');
  expect(await until(host, (count) => count === 0)).toBe(0);
}

test('Firefox marks the same sentences, leaves the page alone, and opens and closes the card', async () => {
  await page.goto(`${site.address}/article.html`);
  const bare = await htmlOf(page);
  await installInFirefox(browser);
  await page.reload();
  const texts = await until(
    () => markedTexts(page),
    (marks) => marks.length >= 10,
  );
  expect(texts).toContain('Kratom relieves chronic pain without a prescription.');
  expect(texts).toContain('Kratom is banned in Alabama.');
  expect(texts).toHaveLength(10);
  expect(await htmlOf(page)).toBe(bare);

  await openAndClose();
  expect(await htmlOf(page)).toBe(bare);
  await page.keyboard.press('Tab'); // goes on from the sentence
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('prescription painkillers');
});

test('in Firefox too, Tab goes into a frame that follows the sentence', async () => {
  await page.reload();
  await until(
    () => markedTexts(page),
    (marks) => marks.length >= 10,
  );
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<button>Play</button>';
    document.querySelector('p')?.after(frame);
    return new Promise((loaded) => frame.addEventListener('load', loaded));
  });
  await openAndClose();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});
