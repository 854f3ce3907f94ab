import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { Calls } from '../../calls.ts';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { clickMark, errorsOf, HIGHLIGHTS, hostCount, marksOf } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { difference, shot } from '../../pixels.ts';
import { first, replaced } from '../../plant.ts';

/** An orphan has so long to go, ms. */
const GRACE = 2_000;
/** Long enough for the new extension to have started everywhere, ms. */
const STARTED = 3_000;

/** Draws the marks from the page's own style sheets. */
const PAGE_STYLE = `const planted = document.createElement('style'); planted.textContent = '${HIGHLIGHTS.map((name) => `::highlight(${name}) { background: red }`).join(' ')}'; document.head.append(planted);`;

const removal: Check = {
  threat: 29,
  counts: `marks, hosts, running code and errors left ${GRACE / 1000} s after the extension is removed under an open card`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    const { page, errors } = await openMarked(lab);
    if (!lab.isFirefox) await clickMark(page);
    const calls = lab.isFirefox ? undefined : await Calls.of(page);
    await lab.uninstall();
    await sleep(GRACE);
    const found = [...(lab.isFirefox ? await paintedMarks(page) : await leftInRegistry(page))];
    if ((await hostCount(page)) > 0) found.push('a host');
    await calls?.take();
    await stir(page);
    found.push(...((await calls?.take()) ?? []), ...errors);
    return noneOf(found, 4);
  },
  plant: {
    fault: 'an annotator that does not notice its removal and leaves its styles in the page',
    files: {
      'annotator.js': (text) => `${PAGE_STYLE}\n${replaced(/\bsetInterval\(/g, '(()=>0)(')(text)}`,
    },
  },
};

const update: Check = {
  threat: 29,
  counts: 'marks lost or doubled, second hosts and errors after the extension is updated under an open tab',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    const { page, errors, ranges } = await openMarked(lab);
    await clickMark(page);
    await lab.uninstall();
    await lab.install();
    await sleep(STARTED);
    const found: string[] = [];
    const now = await rangeCount(page);
    if (now !== ranges) found.push(`${now} ranges instead of ${ranges}`);
    if ((await hostCount(page)) > (lab.isFirefox ? 1 : 0)) found.push('a host of the old script');
    await page.evaluate(() => document.querySelector('[popover=manual]')?.remove());
    await clickMark(page, 'Rare cases');
    const hosts = await hostCount(page);
    if (hosts !== 1) found.push(`${hosts} hosts after a click`);
    return noneOf([...found, ...errors], 4);
  },
  plant: {
    fault: 'marks that stand under another name after each start',
    files: {
      'annotator.js': first(
        'const { set } = HighlightRegistry.prototype, suffix = Date.now(); CSS.highlights.set = (name, marks) => set.call(CSS.highlights, name + suffix, marks);',
      ),
    },
  },
};

async function openMarked(lab: Lab): Promise<{ page: Page; errors: string[]; ranges: number }> {
  const page = await lab.newPage();
  const errors = errorsOf(page);
  await page.goto(lab.site.page(ARTICLE));
  await marksOf(page);
  return { page, errors, ranges: await rangeCount(page) };
}

function rangeCount(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
}

async function leftInRegistry(page: Page): Promise<string[]> {
  const count = await rangeCount(page);
  return count > 0 ? [`${count} ranges`] : [];
}

/** Firefox ends the script, which so cannot clear the registry, but takes its styles away: nothing may be painted. */
async function paintedMarks(page: Page): Promise<string[]> {
  const clip = { x: 0, y: 0, width: 800, height: 300 };
  const now = await shot(page, clip);
  await page.evaluate(() => CSS.highlights.clear());
  return difference(now, await shot(page, clip)) > 0 ? ['painted marks'] : [];
}

/** Gives old listeners, observers and timers something to do. */
async function stir(page: Page): Promise<void> {
  await page.mouse.click(60, 60);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.evaluate(() => scrollTo(0, 1));
  await sleep(1_500);
}

export const checks = [removal, update];
