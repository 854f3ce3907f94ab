import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { measureAccuracy } from '../../lib/cli/accuracy.ts';
import { launchWithExtension } from '../../lib/cli/launch.ts';
import { axeViolations } from './axe.ts';
import { until } from './harness.ts';

const PAGES = [
  '#',
  '#claim/seven-oh',
  '#claim/legal-status',
  '#place/US-OH',
  '#place/US',
  '#map/us',
  '#map/europe',
  '#map/world',
  '#sources',
  '#source/fdakratom',
  '#glossary/kcpa',
  '#changes',
  '#about',
  '#nothing',
];

let browser: Browser;
let page: Page;
let library: string;

beforeAll(async () => {
  const launched = await launchWithExtension(true);
  browser = launched.browser;
  library = `chrome-extension://${launched.extension.id}/library.html`;
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

/** Opens one of the library's addresses as a bookmark would. */
async function open(fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(library + fragment);
  await page.waitForSelector('h1');
}
const heading = () => page.$eval('h1', (h1) => h1.textContent);
const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What has the focus: its name for a screen reader, or its text. */
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
/** Presses Tab until what has the focus passes. */
async function tabTo(passes: (name: string) => boolean, most = 40): Promise<string> {
  for (let i = 0; i < most; i += 1) {
    await press('Tab');
    const name = await focused();
    if (passes(name)) return name;
  }
  throw new Error(`Not reached in ${most} steps; last: ${await focused()}`);
}

describe('addresses', () => {
  test.each([
    ['#claim/pain', 'Pain relief'],
    ['#place/US-TX', 'Law: Texas'],
    ['#map/us', 'Law on kratom: United States'],
    ['#map/world', 'Law on kratom: World'],
    ['#sources', 'Sources'],
    ['#glossary/kcpa', 'Glossary'],
    ['#changes', 'What changed'],
    ['#about', 'How it was made'],
    ['#claim/nothing', 'Evidence and law on kratom'],
  ])('%s opens "%s"', async (fragment, title) => {
    await open(fragment);
    expect(await heading()).toBe(title);
    expect(await page.title()).toBe(`${title} · Kratom Claim Context`);
  });

  test('every topic and place of the contents leads to its page, and back', async () => {
    await open('#');
    const links = await page.$$eval('.columns a', (all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((href) => href.startsWith('#claim/')).length).toBeGreaterThanOrEqual(40);
    expect(links.filter((href) => href.startsWith('#place/')).length).toBeGreaterThanOrEqual(110);
    for (const href of links) {
      await page.evaluate((to) => {
        location.hash = to;
      }, href);
      const shown = () => page.evaluate(() => [location.hash, document.querySelector('article h1')?.textContent]);
      const [hash, title] = await until(shown, ([, name]) => Boolean(name));
      expect([hash, Boolean(title)]).toEqual([href, true]);
    }
    await page.goBack();
    expect(await page.evaluate(() => location.hash)).toBe(links.at(-2));
  });

  test('a term in the address has the focus and is in view', async () => {
    await open('#glossary/kcpa');
    expect(await focused()).toBe('Kratom Consumer Protection Act (KCPA)');
    expect(await page.$eval('.chosen h2', (term) => term.getBoundingClientRect().top)).toBeLessThan(100);
  });
});

describe('by keyboard alone', () => {
  test('the filter narrows the contents and says how many are left; Enter on a topic opens it', async () => {
    await open('#');
    await page.focus('input[type=search]');
    await page.keyboard.type('liver');
    const left = () => page.$$eval('.columns a', (links) => links.map((link) => link.textContent));
    expect(await until(left, (names) => names.length === 1)).toEqual(['Liver injury']);
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toMatch(/^1 of \d{3}$/);
    await tabTo((name) => name === 'Liver injury');
    await press('Enter');
    expect(await until(heading, (title) => title === 'Liver injury')).toBe('Liver injury');
    expect(await focused()).toBe('Liver injury'); // the new page's heading
  });

  test('a number in the text leads to its source and back to the text', async () => {
    await open('#claim/pain');
    const name = await tabTo((label) => label.startsWith('Source 2:'));
    await press('Enter');
    const line = await focused();
    expect(line).toContain(name.replace('Source 2: ', ''));
    expect(line).toMatch(/Peer-reviewed journal/);
    await tabTo((label) => label === 'Back to the text', 3);
    await press('Enter');
    expect(await focused()).toBe(name);
  });

  test('the map is one stop; arrow keys walk over the states, Enter opens one', async () => {
    await open('#map/us');
    expect(await tabTo((name) => name.includes(': Banned'))).toMatch(/^Alabama: Banned, since /);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^Georgia: Legal with rules/);
    expect(await page.$eval('.told', (told) => told.textContent)).toMatch(/^Georgia: Legal with rules/);
    await press('ArrowUp', 'ArrowLeft', 'ArrowDown');
    const [state] = (await focused()).split(':');
    await press('Tab');
    expect(await page.$eval('.place[tabindex="0"]', (link) => link.ariaLabel)).toContain(state);
    expect(await page.evaluate(() => document.activeElement?.closest('.legend') !== null)).toBe(true);
    await page.keyboard.down('Shift');
    await press('Tab');
    await page.keyboard.up('Shift');
    await press('Enter');
    expect(await until(heading, (title) => title === `Law: ${state}`)).toBe(`Law: ${state}`);
  });
});

describe('law on a day', () => {
  /** The status that the table gives a place. */
  const inTable = (name: string) =>
    page.$$eval(
      '.law-table tbody tr',
      (rows, place) =>
        rows.find((row) => row.querySelector('th')?.textContent === place)?.querySelector('.status')?.textContent,
      name,
    );
  const onMap = (name: string) =>
    page.$$eval(
      'a.place',
      (links, place) =>
        links
          .find((link) => link.ariaLabel?.startsWith(`${place}:`))
          ?.querySelector('path, circle')
          ?.getAttribute('fill'),
      name,
    );

  test('an earlier day changes map, table and address, and Today leads back', async () => {
    await open('#map/us/2016-01-01');
    expect(await inTable('Alabama')).toBe('Legal, no kratom law found');
    expect(await onMap('Alabama')).toBe('url(#law-no-law)');
    await page.$eval('input[type=date]', (box) => {
      (box as HTMLInputElement).value = '2016-05-10';
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(
      await until(
        () => inTable('Alabama'),
        (status) => status === 'Banned',
      ),
    ).toBe('Banned');
    expect(await onMap('Alabama')).toBe('url(#law-banned)');
    expect(await page.evaluate(() => location.hash)).toBe('#map/us/2016-05-10');
    await page.click('.day button');
    expect(await page.evaluate(() => location.hash)).toBe('#map/us');
  });

  test('map and table say the same of every place', async () => {
    for (const map of ['us', 'europe', 'world']) {
      await open(`#map/${map}`);
      const linked = await page.$$eval('a.place', (links) => links.map((link) => link.ariaLabel?.split(':')[0]).sort());
      const listed = await page.$$eval('.law-table tbody th', (cells) => cells.map((cell) => cell.textContent).sort());
      expect(linked).toEqual(listed);
      expect(listed.length).toBeGreaterThan(30);
    }
  });

  test('a pattern of the legend narrows the table to its places', async () => {
    await open('#map/us');
    const all = await page.$$eval('.law-table tbody tr', (rows) => rows.length);
    await page.click('.legend button');
    const rows = () => page.$$eval('.law-table tbody .status', (cells) => cells.map((cell) => cell.textContent));
    const narrowed = await until(rows, ({ length }) => length < all);
    expect(new Set(narrowed)).toEqual(new Set(['Banned']));
    expect(await page.$eval('.legend button', (button) => button.textContent)).toContain(`(${narrowed.length})`);
  });

  test('a place shows what held on the day in its address', async () => {
    await open('#place/US-AL/2016-05-09');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toContain('Legal, no kratom law found');
    await open('#place/US-AL/2016-05-10');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toContain('Banned');
    await open('#place/TH/1900-01-01');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toContain('does not reach back to this day');
  });
});

describe('the chart of evidence', () => {
  test('has a square for each finding, and its table counts them', async () => {
    await open('#claim/pain');
    const findings = await page.$$eval('.findings', (lists) => lists.map((list) => list.children.length));
    const squares = await page.$$eval('.evidence svg rect', (rects) => rects.map((rect) => rect.getAttribute('class')));
    expect(squares.filter((side) => side === 'supports')).toHaveLength(findings[0] ?? 0);
    expect(squares.filter((side) => side === 'limits')).toHaveLength(findings[1] ?? 0);
    const totals = await page.$$eval('.evidence tr:last-child td', (cells) => cells.map((cell) => cell.textContent));
    expect(totals).toEqual(findings.map(String));
  });
});

describe('sources', () => {
  test('are filtered by words, kind and interest together', async () => {
    await open('#sources');
    await page.type('input[type=search]', 'kratom');
    await page.select('.choices label:nth-child(1) select', 'trial');
    await page.select('.choices label:nth-child(2) select', 'peer-reviewed');
    const notes = () => page.$$eval('.sources .note', (all) => all.map((note) => note.textContent ?? ''));
    const shown = await until(notes, ({ length }) => length > 0 && length < 40);
    for (const note of shown) expect(note).toMatch(/^Controlled trial · Peer-reviewed journal · used in \d+ places$/);
  });

  test('have a page each with kind, interest, what was read and what cites it', async () => {
    await open('#source/vicknasingam2020');
    const facts = await page.$$eval('.facts dt', (names) => names.map((name) => name.textContent));
    expect(facts).toEqual(expect.arrayContaining(['Kind', 'Interest', 'What we read', 'To find it']));
    expect(await page.$$eval('.inline a', (links) => links.map((a) => a.getAttribute('href')))).toContain(
      '#claim/pain',
    );
  });
});

describe('what changed', () => {
  test('nothing on the first visit; then what the reader has not seen, until it was looked at', async () => {
    await open('#');
    const stored = () => page.evaluate(() => chrome.storage.local.get('seen-changes'));
    const seen = (await until(stored, (value) => 'seen-changes' in value)) as {
      'seen-changes': Record<string, number>;
    };
    expect(seen['seen-changes']['claim/pain']).toBeGreaterThan(0);
    expect(await page.$('.panel')).toBeNull();

    await page.evaluate(async () => {
      const { 'seen-changes': before } = (await chrome.storage.local.get('seen-changes')) as Record<string, object>;
      await chrome.storage.local.set({ 'seen-changes': { ...before, 'claim/pain': 0, 'place/US-OH': 0 } });
    });
    await open('#');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toMatch(/^\d+ changes since you last looked$/);
    await page.click('.panel a');
    await page.waitForSelector('.panel h3');
    const unseen = () =>
      page.$$eval('.panel li a', (links) => [...new Set(links.map((link) => link.textContent))].sort());
    expect(await unseen()).toEqual(['Ohio', 'Pain relief']);
    await open('#changes');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toContain('Nothing has changed');
  });
});

test('the accuracy shown is the one measured now', async () => {
  const { pages, claims, precision, recall, stance, clean, cleanMarked } = await measureAccuracy();
  await open('#about');
  const text = await page.$eval('#accuracy', (section) => section.textContent ?? '');
  expect(text).toContain(`${pages} labeled pages with ${claims.toLocaleString('en-US')} claims`);
  const percent = (share: number) => `${Math.floor(share * 1000) / 10}%`;
  const figures = await page.$$eval('#accuracy td', (cells) => cells.map((cell) => cell.textContent));
  expect(figures).toEqual([percent(precision), percent(recall), percent(stance), `${cleanMarked} of ${clean}`]);
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each(PAGES)(
    '%s has nothing that axe finds wrong, wide and narrow, and nothing runs off the side',
    async (fragment) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const width of [1280, 360]) {
        await page.setViewport({ width, height: 800 });
        await open(fragment);
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    },
  );
});

describe('print', () => {
  test('leaves out what only a screen needs and spells out where sources are', async () => {
    await open('#claim/pain');
    await page.emulateMediaType('print');
    const shown = (selector: string) =>
      page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    expect(await shown('nav, button, .filter')).toBe(0);
    expect(await shown('.address')).toBe(await page.$$eval('.sources li a', (links) => links.length));
    expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);
  });
});

test('right to left: text and chart turn round, the map does not', async () => {
  await open('#claim/pain');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const sides = await page.$eval('.evidence', (table) => {
    const [first, last] = [table.querySelector('thead th'), table.querySelector('thead th:last-child')];
    return (first?.getBoundingClientRect().left ?? 0) > (last?.getBoundingClientRect().left ?? 0);
  });
  expect(sides).toBe(true);
  expect(await page.$eval('.squares svg', (svg) => getComputedStyle(svg).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  await open('#map/us');
  const middle = (name: string) =>
    page.$$eval(
      'a.place',
      (links, place) => links.find((link) => link.ariaLabel?.startsWith(place))?.getBoundingClientRect().left ?? 0,
      name,
    );
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await middle('California')).toBeLessThan(await middle('Georgia'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
