import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { pack } from '../../lib/settings/copy.ts';
import { htmlOf, markedTexts, stopWorker, until } from './harness.ts';
import { inBackground, openOwnPage } from './own-pages.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
const { browser, extension } = await chromiumWithExtension();
const page = await browser.newPage();
let options: Page;
beforeEach(async () => {
  await options?.close();
  await inBackground(browser, extension, () => chrome.storage.local.clear());
  await page.goto(`${site.address}/article.html`);
  options = await openOwnPage(browser, extension, 'options.html');
});

const stored = () => inBackground(browser, extension, () => chrome.storage.local.get(null));
const storedValue = async (key: string) => ((await stored())[key] as { v: unknown } | undefined)?.v;
const isMarked = async () => (await markedTexts(page)).length > 0;
const becomesMarked = (marked: boolean) => until(isMarked, (now) => now === marked);
const textOf = (selector: string) => options.$eval(selector, (element) => element.textContent);
/** What the toolbar button of the article's tab says and shows. */
const button = () =>
  inBackground(
    browser,
    extension,
    async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const tabId = tab?.id ?? -1;
      return [await chrome.action.getTitle({ tabId }), await chrome.action.getBadgeText({ tabId })];
    },
    `${site.address}/*`,
  );

describe('each choice is stored and shown', () => {
  test('place, as the browser suggests it', async () => {
    await options.click('#suggested-place');
    expect(await until(() => storedValue('place'), Boolean)).toBe('US');
    expect(await options.$eval('#place', (select) => (select as HTMLSelectElement).value)).toBe('US');
    expect(await options.$('#suggested-place')).toBeNull();
    await options.select('#place', 'US-OH');
    expect(
      await until(
        () => storedValue('place'),
        (place) => place === 'US-OH',
      ),
    ).toBe('US-OH');
    expect(await options.$('#suggested-place')).toBeNull();
  });

  test.each([
    ['#style-bold', 'style', 'bold'],
    ['#style-none', 'style', 'none'],
    ['#dwell-0', 'dwell', 0],
    ['#mode-listed', 'mode', 'listed'],
    ['#badge', 'badge', false],
  ])('%s', async (box, key, value) => {
    await options.click(box);
    expect(
      await until(
        () => storedValue(key),
        (now) => now !== undefined,
      ),
    ).toBe(value);
    await options.reload();
    await options.waitForSelector(box);
    expect(await options.$eval(box, (input) => (input as HTMLInputElement).checked)).toBe(key !== 'badge');
  });

  test('a group, then one topic of it', async () => {
    const group = () =>
      options.$eval('#group-safety', (box) => {
        const { checked, indeterminate } = box as HTMLInputElement;
        return indeterminate ? 'some' : checked ? 'all' : 'none';
      });
    const becomes = (state: string) => until(group, (now) => now === state);
    expect(await group()).toBe('all');
    await options.click('#group-safety');
    expect(await becomes('none')).toBe('none');
    await options.$eval('#topic-liver', (box) => box.closest('details')?.querySelector('summary')?.click());
    await options.click('#topic-liver');
    expect(await becomes('some')).toBe('some');
    expect(await storedValue('topic:liver')).toBe(true);
    await options.click('#group-safety');
    expect(await becomes('all')).toBe('all');
    expect(await storedValue('topic:liver')).toBeUndefined();
  });
});

describe('choices about marks reach open pages at once', () => {
  const LIVER = 'Rare cases of liver injury have been linked to kratom.';
  const isLiverMarked = async () => (await markedTexts(page)).includes(LIVER);

  test('a topic that is left out, and taken in again', async () => {
    expect(await until(isLiverMarked, Boolean)).toBe(true);
    await options.click('#group-safety');
    expect(await until(isLiverMarked, (marked) => !marked)).toBe(false);
    expect(await isMarked()).toBe(true);
    await options.click('#group-safety');
    expect(await until(isLiverMarked, Boolean)).toBe(true);
  });

  test('the style', async () => {
    const names = () => page.evaluate(() => [...CSS.highlights.keys()].sort().join());
    await becomesMarked(true);
    const lines = await names();
    await options.click('#style-background');
    expect(await until(names, (now) => now !== lines && now !== '')).not.toBe(lines);
    await options.click('#style-none');
    expect(await becomesMarked(false)).toBe(false);
    await options.click('#style-line');
    expect(await until(names, (now) => now === lines)).toBe(lines);
  });
});

describe('sites', () => {
  const add = async (typed: string) => {
    await options.focus('#add-site');
    await options.keyboard.type(typed);
    await options.keyboard.press('Enter');
  };

  test('a site added to the list is off at once; taken from it, on again', async () => {
    const before = await htmlOf(page);
    expect(await becomesMarked(true)).toBe(true);
    await add(' http://LOCALHOST:1234/any/page ');
    expect(await becomesMarked(false)).toBe(false);
    expect(await textOf('ul.sites')).toContain('localhost');
    expect(await htmlOf(page)).toBe(before);
    await options.click('ul.sites button');
    expect(await becomesMarked(true)).toBe(true);
    expect(await options.evaluate(() => document.activeElement?.id)).toBe('add-site');
    expect(Object.keys(await stored())).toEqual([]);
  });

  test('where only listed sites are on', async () => {
    expect(await becomesMarked(true)).toBe(true);
    await options.click('#mode-listed');
    expect(await becomesMarked(false)).toBe(false);
    await add('localhost');
    expect(await becomesMarked(true)).toBe(true);
  });

  test('what is no site is refused in words; names are shown as people write them', async () => {
    await add('two words');
    expect(await textOf('#add-site-problem')).toContain('two words');
    await options.$eval('#add-site', (input) => (input as HTMLInputElement).select());
    await add('bücher.example');
    await options.waitForSelector('ul.sites li');
    expect(await textOf('ul.sites bdi')).toBe('bücher.example');
    expect(await textOf('#add-site-problem')).toBe('');
    expect(await storedValue('site:xn--bcher-kva.example')).toBe('off');
  });
});

describe('the toolbar button', () => {
  test('tells on, off and paused in words and with an icon, and counts claims unless it may not', async () => {
    expect(await until(button, ([, count]) => count !== '')).toEqual(['Kratom Claim Context: on', expect.any(String)]);
    expect(Number((await button())[1])).toBeGreaterThanOrEqual(10);
    await options.click('#badge');
    expect(await until(button, ([, count]) => count === '')).toEqual(['Kratom Claim Context: on', '']);
    await options.click('#badge');
    expect((await until(button, ([, count]) => count !== ''))[1]).not.toBe('');
    await options.click('#mode-listed');
    expect(await until(button, ([title]) => title?.endsWith('off here') === true)).toEqual([
      'Kratom Claim Context: off here',
      '',
    ]);
  });

  test('tells the next page as well after the background was ended', async () => {
    await until(button, ([, count]) => count !== '');
    expect(await stopWorker(browser)).toBe(true);
    await page.goto(`${site.address}/plain.html`);
    expect(await until(button, ([, count]) => count === '')).toEqual(['Kratom Claim Context: on', '']);
    expect(await stopWorker(browser)).toBe(true);
    await page.goto(`${site.address}/article.html`);
    expect((await until(button, ([, count]) => count !== ''))[1]).not.toBe('');
  });
});

describe('a pause', () => {
  const pause = (value: number | 'restart') =>
    inBackground(browser, extension, (until) => chrome.storage.local.set({ pause: until }), value);

  test('ends by the clock: marks and button come back by themselves', async () => {
    expect(await becomesMarked(true)).toBe(true);
    await pause(Date.now() + 4_000);
    expect(await becomesMarked(false)).toBe(false);
    expect((await until(button, ([title]) => title?.endsWith('paused') === true))[0]).toContain('paused');
    expect(await until(isMarked, (marked) => marked, 8_000)).toBe(true);
    expect((await until(button, ([title]) => title?.endsWith(': on') === true))[0]).toContain(': on');
    expect(await stored()).not.toHaveProperty('pause');
  });

  test('until restart is shown here and can be ended', async () => {
    await pause('restart');
    expect(await becomesMarked(false)).toBe(false);
    const resume = await options.waitForSelector('.panel.row button');
    await resume?.click();
    expect(await becomesMarked(true)).toBe(true);
  });
});

describe('settings as a file', () => {
  test('saved, reset, read again: all is as it was; each step can be undone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'));
    const devtools = await options.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await options.click('#style-bold');
    await options.select('#place', 'US-OH');
    await options.click('#group-effects');
    await until(
      () => storedValue('group:effects'),
      (value) => value === false,
    );
    const values = async () =>
      Object.entries(await stored()).flatMap(([key, entry]) => [[key, (entry as { v: unknown }).v]]);
    const before = await values();

    await options.click('#export');
    const [name = ''] = await until(
      () => readdir(folder),
      ([file]) => file?.endsWith('.json') === true,
    );
    const path = join(folder, name);
    expect(JSON.parse(await readFile(path, 'utf8')).settings).toMatchObject({ style: 'bold', place: 'US-OH' });

    await options.click('#reset');
    await options.click('#reset-no');
    expect(await values()).toEqual(before);
    await options.click('#reset');
    await options.click('#reset-yes');
    await until(
      () => storedValue('style'),
      (style) => style === undefined,
    );
    expect(await storedValue('place')).toBeUndefined();
    await options.waitForSelector('#undo');
    await options.click('#undo');
    expect(await until(() => storedValue('style'), Boolean)).toBe('bold');

    await options.click('#reset');
    await options.click('#reset-yes');
    await until(
      () => storedValue('style'),
      (style) => style === undefined,
    );
    await choose(path);
    expect(await until(() => storedValue('style'), Boolean)).toBe('bold');
    expect(Object.fromEntries(await values())).toMatchObject(Object.fromEntries(before));
  });

  test('a file with faults changes nothing and every refused field is named', async () => {
    await options.click('#style-bold');
    await until(() => storedValue('style'), Boolean);
    const before = await stored();
    const folder = await mkdtemp(join(tmpdir(), 'settings-'));
    const path = join(folder, 'faulty.json');
    const settings = { mode: 'all', style: 'line', dwell: 7, badge: true, sync: false, groups: {}, topics: {} };
    await writeFile(
      path,
      JSON.stringify({
        format: 'kratom-claim-context-settings',
        version: 1,
        settings: { ...settings, sites: { 'a b': 'on' } },
      }),
    );
    await choose(path);
    await options.waitForSelector('#file-outcome li');
    const named = await options.$$eval('#file-outcome code', (fields) => fields.map((field) => field.textContent));
    expect(named).toEqual(['settings.dwell', 'settings.sites["a b"]']);
    expect(await stored()).toEqual(before);
  });

  async function choose(path: string): Promise<void> {
    const [chooser] = await Promise.all([options.waitForFileChooser(), options.click('#import')]);
    await chooser.accept([path]);
  }
});

test('what another computer set later comes here, and what was set here later goes there', async () => {
  const copy = () => inBackground(browser, extension, () => chrome.storage.sync.get(null));
  const copied = async () => Object.assign({}, ...Object.values(await copy()));
  await options.click('#style-bold');
  await until(() => storedValue('style'), Boolean);
  await options.click('#sync');
  expect((await until(copied, (items) => items.style))?.style?.[0]).toBe('bold');
  expect(await until(() => textOf('#sync-status'), Boolean)).toContain('Last copied');

  // The other computer's copy: a later choice for the badge, an earlier one for the style.
  const item = Object.entries(await copy()).find(([, value]) => Object.hasOwn(value as object, 'style'))?.[0] ?? '';
  const { items } = pack(new Map([['badge', { v: false, at: Date.now() }]]), Date.now());
  const [badgeItem] = Object.entries(items).filter(([, value]) => Object.hasOwn(value, 'badge'));
  await inBackground(browser, extension, (theirs) => chrome.storage.sync.set(theirs), {
    [item]: { style: ['none', 1] },
    ...Object.fromEntries(badgeItem ? [badgeItem] : []),
  });
  expect(
    await until(
      () => storedValue('badge'),
      (badge) => badge === false,
    ),
  ).toBe(false);
  expect(await storedValue('style')).toBe('bold');
  expect((await until(copied, (items) => items.style?.[0] === 'bold')).style[0]).toBe('bold');

  await options.click('#sync');
  expect(await until(copied, (items) => Object.keys(items).length === 0)).toEqual({});
});

test('the whole page can be used by keyboard alone', async () => {
  const focused = () => options.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 60 && (await focused()) !== id; presses++) await options.keyboard.press('Tab');
    expect(await focused()).toBe(id);
  };
  const becomes = (key: string, value: unknown) =>
    until(
      () => storedValue(key),
      (now) => now === value,
    );
  await tabTo('suggested-place');
  await options.keyboard.press('Enter');
  expect(await becomes('place', 'US')).toBe('US');
  await tabTo('mode-all');
  await options.keyboard.press('ArrowDown');
  expect(await becomes('mode', 'listed')).toBe('listed');
  await tabTo('add-site');
  await options.keyboard.type('localhost');
  await options.keyboard.press('Enter');
  expect(await becomes('site:localhost', 'on')).toBe('on');
  await tabTo('group-effects');
  await options.keyboard.press('Space');
  expect(await becomes('group:effects', false)).toBe(false);
  await tabTo('style-line');
  await options.keyboard.press('ArrowDown');
  expect(await becomes('style', 'bold')).toBe('bold');
  await tabTo('badge');
  await options.keyboard.press('Space');
  expect(await becomes('badge', false)).toBe(false);
  await tabTo('reset');
  await options.keyboard.press('Enter');
  expect(await focused()).toBe('reset-no');
  await options.keyboard.press('Escape');
  expect(await focused()).toBe('reset');
  expect(await storedValue('badge')).toBe(false);
  await options.keyboard.press('Enter');
  await tabTo('reset-yes');
  await options.keyboard.press('Enter');
  expect(await becomes('badge', undefined)).toBeUndefined();
});

test('shows the keys of all commands and leads to where they are changed', async () => {
  const keys = await options.$$eval('.keys > div', (rows) => rows.map((row) => row.textContent));
  expect(keys).toHaveLength(4);
  expect(keys.join()).toContain('Open the toolbar popup');
  expect(keys.join()).not.toContain('not set');
  await options.click('#change-keys');
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome://extensions'));
  await (await target.page())?.close();
});
