import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { settingsSeam } from '../../seam.ts';

const TABS = 5;
const WRITES = 40;
const SITES = 5_000;
const CORRUPTIONS = 200;

const races: Check = {
  threat: 32,
  counts: `writes lost, of ${TABS} pages that switch ${WRITES} sites each at once`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const pages: Page[] = [];
    while (pages.length < TABS) pages.push(await ownPage(lab));
    await Promise.all(pages.map((page, tab) => page.evaluate(writeMany, tab, WRITES)));
    return noneOf(await missing(lab, TABS, WRITES), TABS * WRITES);
  },
  plant: { fault: 'one shared map of sites instead of one key a site' },
};

/** A page of the extension with the settings code; with the planted fault, all sites are kept in one map. */
async function ownPage(lab: Lab): Promise<Page> {
  const page = await lab.openOwn('icon/16.png');
  await page.evaluate(await settingsSeam());
  if (lab.planted)
    await page.evaluate(() => {
      const { local } = browser.storage;
      const { get, set } = { get: local.get.bind(local), set: local.set.bind(local) };
      local.set = async (items) => {
        const { map } = (await get('map')) as { map?: object };
        await set({ map: { ...map, ...items } });
      };
    });
  return page;
}

/** Runs in a page of the extension. */
async function writeMany(tab: number, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) => ourSettings.setSite(`site-${tab}-${index}.test`, false, 'all')),
  );
}

async function missing(lab: Lab, tabs: number, count: number): Promise<string[]> {
  const stored = await lab.stored();
  const wanted = Array.from({ length: tabs }, (_, tab) =>
    Array.from({ length: count }, (_, index) => `site:site-${tab}-${index}.test`),
  ).flat();
  return wanted.filter((key) => !(key in stored));
}

const many: Check = {
  threat: 33,
  counts: `sites not read back of ${SITES} that were switched off`,
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const own = await ownPage(lab);
    for (let tab = 0; tab < SITES / 250; tab++) await own.evaluate(writeMany, tab, 250);
    const found = await missing(lab, SITES / 250, 250);
    const page = await lab.newPage();
    await page.goto(lab.site.page(ONE_CLAIM));
    if (String(await marksOf(page)) !== CLAIM) found.push('a page is not marked any more');
    return noneOf(found, SITES);
  },
  plant: { fault: 'one shared map of sites instead of one key a site' },
};

/** Values that no version of ours has ever stored. */
const corrupt = fc.oneof(
  fc.anything({ withBigInt: false, withNullPrototype: false, maxDepth: 3 }),
  fc.constantFrom(null, 0, '', [], {}, 'on', Number.MAX_SAFE_INTEGER, 'x'.repeat(100_000)),
  fc.record({ v: fc.anything({ withBigInt: false }), at: fc.oneof(fc.string(), fc.constant(-1), fc.constant(null)) }),
  fc.constant(JSON.parse('{"__proto__":{"off":true},"constructor":1,"off":"yes"}')),
);
const key = fc.constantFrom(
  'site:localhost',
  'site:',
  'site:__proto__',
  'place',
  'pause',
  'mode',
  'topics',
  'version',
  '__proto__',
);

const corruption: Check = {
  threat: 34,
  counts: `of ${CORRUPTIONS} corrupted values: reads that throw, switch a page off, or harm another setting`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const own = await lab.own();
    await lab.setSite('kept.test', false);
    const [[, kept] = ['', undefined]] = Object.entries(await lab.stored());
    const cases = fc.sample(
      fc.tuple(
        key,
        corrupt.map((value) => JSON.stringify(value) ?? 'null'),
      ),
      {
        numRuns: CORRUPTIONS,
        seed: 34,
      },
    );
    const found = await own.evaluate(
      async (all, planted) => {
        const problems: string[] = [];
        for (const [name, json] of all) {
          await browser.storage.local.set({ [name]: JSON.parse(json) });
          try {
            await ourSettings.readSettings();
            if (planted) JSON.parse(String((await browser.storage.local.get(name))[name]));
          } catch (error) {
            problems.push(`${name}: ${json.slice(0, 80)}: ${error}`);
          }
        }
        return problems;
      },
      cases,
      lab.planted,
    );
    const now = (await lab.stored())['site:kept.test'];
    if (JSON.stringify(now) !== JSON.stringify(kept)) found.push('the other setting has changed');
    const page = await lab.newPage();
    await page.goto(lab.site.page(ONE_CLAIM));
    if (String(await marksOf(page)) !== CLAIM) found.push('a page is not marked any more');
    return noneOf(found, CORRUPTIONS);
  },
  plant: { fault: 'settings that are read without a check of their form' },
};

export const checks = [races, many, corruption];
