import { beforeEach, describe, expect, test } from 'vitest';
import { until } from './harness.ts';
import { LibraryInBrowser } from './library-in-browser.ts';

const library = await LibraryInBrowser.launch();
beforeEach(() => library.newPage());

describe('law on a day', () => {
  /** The status that the table gives a place. */
  const inTable = (name: string) =>
    library.page.$$eval(
      '.law-table tbody tr',
      (rows, place) =>
        rows.find((row) => row.querySelector('th')?.textContent === place)?.querySelector('.status')?.textContent,
      name,
    );
  const onMap = (name: string) =>
    library.page.$$eval(
      'a.place',
      (links, place) =>
        links
          .find((link) => link.ariaLabel?.startsWith(`${place}:`))
          ?.querySelector('path, circle')
          ?.getAttribute('fill'),
      name,
    );

  test('an earlier day changes map, table and address, and Today leads back', async () => {
    await library.open('#map/us/2016-01-01');
    expect(await inTable('Alabama')).toBe('Legal, no kratom law found');
    expect(await onMap('Alabama')).toBe('url(#law-no-law)');
    await library.page.$eval('input[type=date]', (box) => {
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
    expect(await library.page.evaluate(() => location.hash)).toBe('#map/us/2016-05-10');
    await library.page.click('.day button');
    expect(await library.page.evaluate(() => location.hash)).toBe('#map/us');
  });

  test('map and table say the same of every place', async () => {
    for (const map of ['us', 'europe', 'world']) {
      await library.open(`#map/${map}`);
      const linked = await library.page.$$eval('a.place', (links) =>
        links.map((link) => link.ariaLabel?.split(':')[0]).sort(),
      );
      const listed = await library.page.$$eval('.law-table tbody th', (cells) =>
        cells.map((cell) => cell.textContent).sort(),
      );
      expect(linked).toEqual(listed);
      expect(listed.length).toBeGreaterThan(30);
    }
  });

  test('a pattern of the legend narrows the table to its places', async () => {
    await library.open('#map/us');
    const all = await library.page.$$eval('.law-table tbody tr', (rows) => rows.length);
    await library.page.click('.legend button');
    const rows = () =>
      library.page.$$eval('.law-table tbody .status', (cells) => cells.map((cell) => cell.textContent));
    const narrowed = await until(rows, ({ length }) => length < all);
    expect(new Set(narrowed)).toEqual(new Set(['Banned']));
    expect(await library.page.$eval('.legend button', (button) => button.textContent)).toContain(
      `(${narrowed.length})`,
    );
  });

  test('a place shows what held on the day in its address', async () => {
    await library.open('#place/US-AL/2016-05-09');
    expect(await library.page.$eval('.panel', (panel) => panel.textContent)).toContain('Legal, no kratom law found');
    await library.open('#place/US-AL/2016-05-10');
    expect(await library.page.$eval('.panel', (panel) => panel.textContent)).toContain('Banned');
    await library.open('#place/TH/1900-01-01');
    expect(await library.page.$eval('.panel', (panel) => panel.textContent)).toContain(
      'does not reach back to this day',
    );
  });
});

test('the map is one stop; arrow keys walk over the states, Enter opens one', async () => {
  await library.open('#map/us');
  expect(await library.tabTo((name) => name.includes(': Banned'))).toMatch(/^Alabama: Banned, since /);
  await library.press('ArrowRight');
  expect(await library.focused()).toMatch(/^Georgia: Legal with rules/);
  expect(await library.page.$eval('.told', (told) => told.textContent)).toMatch(/^Georgia: Legal with rules/);
  await library.press('ArrowUp', 'ArrowLeft', 'ArrowDown');
  const [state] = (await library.focused()).split(':');
  const stop = () => library.page.$eval('.place[tabindex="0"]', (link) => link.ariaLabel ?? '');
  expect(await until(stop, (name) => name.startsWith(`${state}:`))).toMatch(`${state}:`);
  await library.press('Tab');
  expect(await library.page.evaluate(() => document.activeElement?.closest('.legend') !== null)).toBe(true);
  await library.page.keyboard.down('Shift');
  await library.press('Tab');
  await library.page.keyboard.up('Shift');
  await library.press('Enter');
  expect(
    await until(
      () => library.heading(),
      (title) => title === `Law: ${state}`,
    ),
  ).toBe(`Law: ${state}`);
});
