import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser as BrowserApi } from 'webextension-polyfill';
import { measureAccuracy } from '../../lib/cli/accuracy.ts';
import { until } from './harness.ts';
import { LibraryInBrowser } from './library-in-browser.ts';

/** The extension's own API, inside the page. */
declare const chrome: BrowserApi;

const library = await LibraryInBrowser.launch();
beforeEach(() => library.newPage());

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
    await library.open(fragment);
    expect(await library.heading()).toBe(title);
    expect(await library.page.title()).toBe(`${title} · Kratom Claim Context`);
  });

  test('every topic and place of the contents leads to its page, and back', async () => {
    await library.open('#');
    const links = await library.page.$$eval('.columns a', (all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((href) => href.startsWith('#claim/')).length).toBeGreaterThanOrEqual(40);
    expect(links.filter((href) => href.startsWith('#place/')).length).toBeGreaterThanOrEqual(110);
    for (const href of links) {
      await library.page.evaluate((to) => {
        location.hash = to;
      }, href);
      const shown = () =>
        library.page.evaluate(() => [location.hash, document.querySelector('article h1')?.textContent]);
      const [hash, title] = await until(shown, ([, name]) => Boolean(name));
      expect([hash, Boolean(title)]).toEqual([href, true]);
    }
    await library.page.goBack();
    expect(await library.page.evaluate(() => location.hash)).toBe(links.at(-2));
  });

  test('a term in the address has the focus and is in view', async () => {
    await library.open('#glossary/kcpa');
    expect(await library.focused()).toBe('Kratom Consumer Protection Act (KCPA)');
    expect(await library.page.$eval('.chosen h2', (term) => term.getBoundingClientRect().top)).toBeLessThan(100);
  });
});

describe('by keyboard alone', () => {
  test('the filter narrows the contents and says how many are left; Enter on a topic opens it', async () => {
    await library.open('#');
    await library.page.focus('input[type=search]');
    await library.page.keyboard.type('liver');
    const left = () => library.page.$$eval('.columns a', (links) => links.map((link) => link.textContent));
    expect(await until(left, (names) => names.length === 1)).toEqual(['Liver injury']);
    expect(await library.page.$eval('[role=status]', (status) => status.textContent)).toMatch(/^1 of \d{3}$/);
    await library.tabTo((name) => name === 'Liver injury');
    await library.press('Enter');
    expect(
      await until(
        () => library.heading(),
        (title) => title === 'Liver injury',
      ),
    ).toBe('Liver injury');
    expect(await library.focused()).toBe('Liver injury'); // the new page's heading
  });

  test('a number in the text leads to its source and back to the text', async () => {
    await library.open('#claim/pain');
    const name = await library.tabTo((label) => label.startsWith('Source 2:'));
    await library.press('Enter');
    const line = await library.focused();
    expect(line).toContain(name.replace('Source 2: ', ''));
    expect(line).toMatch(/Peer-reviewed journal/);
    await library.tabTo((label) => label === 'Back to the text', 3);
    await library.press('Enter');
    expect(await library.focused()).toBe(name);
  });
});

describe('the chart of evidence', () => {
  test('has a square for each finding, and its table counts them', async () => {
    await library.open('#claim/pain');
    const findings = await library.page.$$eval('article > .findings', (lists) =>
      lists.map((list) => list.children.length),
    );
    const squares = await library.page.$$eval('.evidence svg rect', (rects) =>
      rects.map((rect) => rect.getAttribute('class')),
    );
    expect(squares.filter((side) => side === 'supports')).toHaveLength(findings[0] ?? 0);
    expect(squares.filter((side) => side === 'limits')).toHaveLength(findings[1] ?? 0);
    const totals = await library.page.$$eval('.evidence tr:last-child td', (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(totals).toEqual(findings.map(String));
  });
});

test('a topic opens as the card that its marks have; a source of the card leads to its page', async () => {
  await library.open('#claim/pain');
  await library.page.waitForSelector('.as-card .card');
  await library.page.click('.as-card > summary');
  expect(await library.texts('.as-card .proposition')).toEqual(['Kratom relieves pain.']);
  await library.page.$$eval('.as-card .card details', (all) => {
    for (const one of all) one.open = true;
  });
  await library.page.click('.as-card .cite');
  expect(await library.page.evaluate(() => location.hash)).toMatch(/^#source\//);
});

describe('sources', () => {
  test('are filtered by words, kind and interest together', async () => {
    await library.open('#sources');
    await library.page.type('input[type=search]', 'kratom');
    await library.page.select('.choices label:nth-child(1) select', 'trial');
    await library.page.select('.choices label:nth-child(2) select', 'peer-reviewed');
    const notes = () => library.page.$$eval('.sources .note', (all) => all.map((note) => note.textContent ?? ''));
    const shown = await until(notes, ({ length }) => length > 0 && length < 40);
    for (const note of shown)
      expect(note).toMatch(/^Controlled trial · Peer-reviewed journal · used in (one place|\d+ places)$/);
  });

  test('have a page each with kind, interest, what was read and what cites it', async () => {
    await library.open('#source/vicknasingam2020');
    const facts = await library.page.$$eval('.facts dt', (names) => names.map((name) => name.textContent));
    expect(facts).toEqual(expect.arrayContaining(['Kind', 'Interest', 'What we read', 'To find it']));
    expect(await library.page.$$eval('.inline a', (links) => links.map((a) => a.getAttribute('href')))).toContain(
      '#claim/pain',
    );
  });
});

describe('what changed', () => {
  test('nothing on the first visit; then what the reader has not seen, until it was looked at', async () => {
    await library.open('#');
    const stored = () => library.page.evaluate(() => chrome.storage.local.get('seen-changes'));
    const seen = (await until(stored, (value) => 'seen-changes' in value)) as {
      'seen-changes': Record<string, number>;
    };
    expect(seen['seen-changes']['claim/pain']).toBeGreaterThan(0);
    expect(await library.page.$('.panel')).toBeNull();

    await library.page.evaluate(async () => {
      const { 'seen-changes': before } = (await chrome.storage.local.get('seen-changes')) as Record<string, object>;
      await chrome.storage.local.set({ 'seen-changes': { ...before, 'claim/pain': 0, 'place/US-OH': 0 } });
    });
    await library.open('#');
    expect(await library.page.$eval('.panel', (panel) => panel.textContent)).toMatch(
      /^\d+ changes since you last looked$/,
    );
    await library.page.click('.panel a');
    await library.page.waitForSelector('.panel .changes');
    const unseen = () =>
      library.page.$$eval('.panel li a', (links) => [...new Set(links.map((link) => link.textContent))].sort());
    expect(await unseen()).toEqual(['Ohio', 'Pain relief']);
    await library.open('#changes');
    expect(await library.page.$eval('.panel', (panel) => panel.textContent)).toContain('Nothing has changed');
  });
});

test('the accuracy shown is the one measured now', async () => {
  const { pages, claims, precision, recall, stance, clean, cleanMarked } = await measureAccuracy();
  await library.open('#about');
  const text = await library.page.$eval('#accuracy', (section) => section.textContent ?? '');
  expect(text).toContain(`${pages} labeled pages with ${claims.toLocaleString('en-US')} claims`);
  const percent = (share: number) => `${Math.floor(share * 1000) / 10}%`;
  const figures = await library.page.$$eval('#accuracy td', (cells) => cells.map((cell) => cell.textContent));
  expect(figures).toEqual([percent(precision), percent(recall), percent(stance), `${cleanMarked} of ${clean}`]);
});
