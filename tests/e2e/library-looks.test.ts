import { beforeEach, describe, expect, test } from 'vitest';
import { LibraryInBrowser } from './library-in-browser.ts';

const library = await LibraryInBrowser.launch();
beforeEach(() => library.newPage());

describe('print', () => {
  test('leaves out what only a screen needs and spells out where sources are', async () => {
    await library.open('#claim/pain');
    await library.page.emulateMediaType('print');
    const shown = (selector: string) =>
      library.page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    expect(await shown('nav, button, .filter')).toBe(0);
    expect(await shown('.address')).toBe(await library.page.$$eval('.sources li a', (links) => links.length));
    expect((await library.page.pdf()).byteLength).toBeGreaterThan(20_000);
    await library.open('#map/us');
    expect(await shown('nav, .tabs, .day, .told')).toBe(0);
    expect(await shown('.map svg, .legend, .law-table')).toBe(3);
  });
});

test.each(['us', 'europe', 'world'])('the map %s and its table keep inside windows of all widths', async (map) => {
  for (const width of [320, 500, 700, 1000, 1160, 1440]) {
    await library.page.setViewport({ width, height: 800 });
    await library.open(`#map/${map}`);
    const over = await library.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([width, Math.max(over, 0)]).toEqual([width, 0]);
  }
});

test('right to left: text and chart turn round, the map does not', async () => {
  await library.open('#claim/pain');
  await library.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const sides = await library.page.$eval('table.evidence', (table) => {
    const [first, last] = [table.querySelector('thead th'), table.querySelector('thead th:last-child')];
    return (first?.getBoundingClientRect().left ?? 0) > (last?.getBoundingClientRect().left ?? 0);
  });
  expect(sides).toBe(true);
  expect(await library.page.$eval('.squares svg', (svg) => getComputedStyle(svg).transform)).toBe(
    'matrix(-1, 0, 0, 1, 0, 0)',
  );
  await library.open('#map/us');
  const middle = (name: string) =>
    library.page.$$eval(
      'a.place',
      (links, place) => links.find((link) => link.ariaLabel?.startsWith(place))?.getBoundingClientRect().left ?? 0,
      name,
    );
  await library.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await middle('California')).toBeLessThan(await middle('Georgia'));
  expect(await library.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
