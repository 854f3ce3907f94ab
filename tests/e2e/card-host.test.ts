import type { PNG } from 'pngjs';
import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { difference, shot } from '../hostile/pixels.ts';
import { cardBox, cardShown, inCard, isCardOpen, openFromList } from './card-harness.ts';
import { htmlOf, until } from './harness.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
const { browser } = await chromiumWithExtension();
let page: Page;
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

async function visit(name: string, asked = ''): Promise<void> {
  await page.goto(`${site.address}/${name}.html?${asked}`);
}

const closed = () =>
  until(
    () => isCardOpen(page),
    (open) => !open,
  );
const host = 'window.cardHost';
const run = (code: string) => page.evaluate(code);

describe('a card can be used where the page has', () => {
  test.each([
    ['nothing special', '', 'Kratom relieves pain.'],
    ['a modal dialog', 'outer', 'Kratom is banned in Arkansas.'],
    ['a modal dialog in a modal dialog', 'outer&inner', 'Kratom is banned in Indiana.'],
    ['a modal dialog in a shadow tree', 'shadow', 'Kratom is banned in Wisconsin.'],
    ['a popover of its own', 'popover', 'Kratom is banned in Alabama.'],
  ])('%s', async (_what, asked, words) => {
    await visit('dialogs', asked);
    const before = await htmlOf(page);
    await openFromList(page, words);
    await cardShown(page);
    await (await inCard(page, '.why summary')).click();
    expect(await (await inCard<HTMLDetailsElement>(page, '.why')).evaluate((why) => why.open)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await closed()).toBe(false);
    expect(await htmlOf(page)).toBe(before);
  });

  test('an element in full screen', async () => {
    await visit('dialogs');
    await page.evaluate(() => {
      const stage = document.querySelector('#stage');
      stage?.addEventListener('click', () => void stage.requestFullscreen(), { once: true });
    });
    await page.click('#stage', { offset: { x: 5, y: 5 } });
    await until(
      () => page.evaluate(() => document.fullscreenElement?.id),
      (id) => id === 'stage',
    );
    await openFromList(page, 'Kratom is banned in Alabama.');
    await cardShown(page);
    await (await inCard(page, '.why summary')).click();
    expect(await (await inCard<HTMLDetailsElement>(page, '.why')).evaluate((why) => why.open)).toBe(true);
  });
});

test('Escape closes the card alone; the dialog around it stays open', async () => {
  await visit('dialogs', 'outer');
  await openFromList(page, 'Kratom is banned in Arkansas.');
  await cardShown(page);
  await page.keyboard.press('Escape');
  expect(await closed()).toBe(false);
  expect(await page.$eval('#outer', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.$eval('#outer', (dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
});

/** What a page's style sheet may try on an element of ours. */
const SHEETS: Record<string, string> = {
  'makes all see-through': '* { opacity: 0.01 !important }',
  'hides what is a popover': '[popover] { display: none !important; visibility: hidden !important }',
  'moves what is a popover':
    '[popover] { inset: auto -900px -900px auto !important; transform: translate(900px, 0) scale(0.1) !important; translate: 500px !important; rotate: 90deg !important; scale: 0.1 !important }',
  'lets clicks through': '* { pointer-events: none !important }',
  'filters, clips and masks':
    '* { filter: blur(9px) !important; clip-path: circle(1px) !important; mask-image: linear-gradient(#0000, #0000) !important }',
  'writes before and after':
    '*::before, *::after { content: "Safe!" !important; display: block !important; font-size: 60px !important }',
  'turns the text round':
    '* { direction: rtl !important; unicode-bidi: bidi-override !important; writing-mode: vertical-rl !important; text-orientation: upright !important }',
  'sets its own type':
    '* { font: 40px/3 Georgia !important; letter-spacing: 9px !important; text-transform: uppercase !important; color: red !important; word-spacing: 30px !important; text-indent: 50px !important }',
  'animates all':
    '@keyframes gone { from { opacity: 0 } to { opacity: 0 } } * { animation: gone 9s infinite !important; transition: all 9s !important }',
  'has fonts by the names of the system':
    '@font-face { font-family: "system-ui"; src: local("DejaVu Serif") } @font-face { font-family: "sans-serif"; src: local("DejaVu Serif") } @font-face { font-family: Arial; src: local("DejaVu Serif") }',
  'sets a root size and colour scheme': ':root { font-size: 60px !important; color-scheme: only dark !important }',
  'contains and hides by content':
    'div { content-visibility: hidden !important; contain: strict !important; overflow: hidden !important; max-height: 3px !important; width: 3px !important }',
};

describe('the card looks the same on a page that', () => {
  let before: PNG;
  /** The panel's first view, without its rounded corners. */
  const look = async () => {
    const { left, top, right, bottom } = await cardBox(page);
    expect(right - left).toBe(380);
    expect(bottom - top).toBeGreaterThan(300);
    return shot(page, { x: left + 3, y: top + 12, width: 374, height: 276 });
  };
  const open = async () => {
    await visit('dialogs');
    await openFromList(page, 'Kratom relieves pain.');
    await cardShown(page);
  };

  test('does nothing to it', async () => {
    await open();
    before = await look();
    expect(difference(before, await look())).toBe(0);
  });

  test.each(Object.entries(SHEETS))('%s', async (_what, css) => {
    await open();
    await page.addStyleTag({ content: css });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(difference(before, await look())).toBeLessThan(0.001);
  });
});

describe('a page that takes the card away', () => {
  test.each([
    ['removes it once', `${host}.remove()`],
    ['closes it once', `${host}.hidePopover()`],
    ['makes it inert', `${host}.inert = true`],
    ['styles it away', `${host}.setAttribute('style', 'display: none'); ${host}.hidden = true`],
    ['puts a new body in place', `{ const body = document.body.cloneNode(true); document.body.replaceWith(body) }`],
  ])('%s: the card comes back', async (_what, code) => {
    await visit('article');
    await openFromList(page, 'Rare cases of liver injury');
    await cardShown(page);
    await run(code);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isCardOpen(page)).toBe(true);
    const names = await page.evaluate(() =>
      (window as unknown as { cardHost: HTMLElement }).cardHost.getAttributeNames(),
    );
    expect(names).toEqual(['popover']);
    await (await inCard(page, '.close')).click();
    expect(await closed()).toBe(false);
  });

  test('again and again: it gets its way after five times, without an error', async () => {
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await visit('article');
    await page.evaluate(() => {
      let removed = 0;
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLElement) || !node.hasAttribute('popover')) continue;
          node.remove();
          Object.assign(window, { removed: ++removed });
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await openFromList(page, 'Rare cases of liver injury');
    const removed = () => page.evaluate(() => (window as unknown as { removed?: number }).removed ?? 0);
    await until(removed, (count) => count > 4);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await removed()).toBe(6); // once as it opened, then five times
    expect(errors).toEqual([]);
  });

  test('by refusing the top layer: a fixed place has to do', async () => {
    await visit('article');
    await page.evaluate(() => document.addEventListener('beforetoggle', (event) => event.preventDefault(), true));
    await openFromList(page, 'Rare cases of liver injury');
    await cardShown(page);
    expect((await cardBox(page)).right).toBeGreaterThan(300);
    await (await inCard(page, '.close')).click();
    expect(await closed()).toBe(false);
  });
});

test('links of the card wait while something of the page lies over it', async () => {
  await visit('article');
  await openFromList(page, 'Rare cases of liver injury');
  await cardShown(page);
  const waits = async () => (await inCard(page, '.link')).evaluate((link) => getComputedStyle(link).pointerEvents);
  expect(await waits()).toBe('auto');
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.setAttribute(
      'style',
      'position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none; opacity: 0.9',
    );
    document.body.append(cover);
    cover.showPopover();
    Object.assign(window, { cover });
  });
  expect(await until(waits, (now) => now === 'none')).toBe('none');
  await page.evaluate(() => (window as unknown as { cover: HTMLElement }).cover.remove());
  expect(await until(waits, (now) => now === 'auto')).toBe('auto');
});
