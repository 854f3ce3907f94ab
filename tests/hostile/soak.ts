/**
 * `npm run soak [-- --minutes 60] [--build .output/chrome-mv3]`: a long day in one tab. Scrolls, routes, opens and closes cards, switches the site off
 * and on again, and ends non-zero where heap, nodes, listeners or ranges at the end are more than 5 % above what they were
 * at a sixth of the time (the tenth minute of an hour).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer';
import { markedTexts, until } from '../e2e/harness.ts';
import { Lab } from './lab.ts';
import { clickMark, markedPage, marksOf } from './look.ts';
import { type Memory, memoryOf } from './memory.ts';
import { Outside } from './outside.ts';
import { ARTICLE } from './pages.ts';
import { BUILDS } from './plant.ts';
import { Site } from './site.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, build: { type: 'string', default: BUILDS.chromium } },
});
const length = Number(values.minutes) * 60_000;
/** How far above its first reading a figure may be at the end. */
const MOST = 1.05;
/** Below so many, a figure is noise: kB of heap, nodes, listeners, ranges. */
const SLACK: Record<string, number> = { heap: 300 * 1024, nodes: 60, listeners: 10, ranges: 5 };

/** Marks of a site that is switched off go within so many ms, however busy the machine is. */
const OFF = 2_000;

const site = new Site();
const outside = new Outside();
await Promise.all([site.start(), outside.start()]);
const lab = new Lab({ place: 'chromium', site, outside, build: values.build, planted: false, full: true });
const page = await markedPage(lab, `${ARTICLE}<div id="route"></div>`);

const begun = Date.now();
let first: (Memory & { ranges: number }) | undefined;
let round = 0;
let readings = 0;
/** Longest time, ms, until the marks had gone after the site was switched off. */
let slowestOff = 0;
while (Date.now() - begun < length) {
  await liveOn(page, ++round);
  if (Date.now() - begun < (length / 6) * (readings + 1)) continue;
  const now = await figures(page);
  first ??= now;
  readings += 1;
  console.log(`${readings} of 6, round ${round}: ${JSON.stringify(now)}`);
}
const end = await figures(page);
const grown = Object.entries(first ?? end).filter(([name, before]) => {
  const after = end[name as keyof typeof end];
  return after > before * MOST && after - before > (SLACK[name] ?? 0);
});
console.log(
  `${round} rounds in ${values.minutes} minutes\nat a sixth: ${JSON.stringify(first)}\nat the end: ${JSON.stringify(end)}\nslowest off: ${slowestOff.toFixed(0)} ms`,
);
console.log(grown.length > 0 ? `FALLS SHORT: ${grown.map(([name]) => name).join(', ')}` : 'holds');
await lab.close();
site.stop();
outside.stop();
process.exit(grown.length > 0 ? 1 : 0);

/** What a reader does in a minute or so, in a few seconds. */
async function liveOn(tab: Page, count: number): Promise<void> {
  await tab.evaluate((number) => {
    history.pushState({}, '', `?route=${number}`);
    const items = Array.from({ length: 40 }, (_, index) => {
      const item = document.createElement('p');
      item.textContent = index % 4 ? `Word ${number} ${index}` : `Kratom is legal in Ohio, they say in ${number % 7}.`;
      return item;
    });
    document.querySelector('#route')?.replaceChildren(...items);
    scrollTo(0, (number % 5) * 200);
  }, count);
  await sleep(700);
  await tab.evaluate(() => scrollTo(0, 0));
  if (!(await clickMark(tab, 'Kratom relieves'))) throw new Error('No card has opened.');
  await tab.keyboard.press('Escape');
  if (count % 5 !== 0) return;
  await lab.setSite('localhost', false);
  const switched = performance.now();
  const left = await until(
    () => markedTexts(tab),
    (texts) => texts.length === 0,
    OFF,
  );
  if (left.length > 0) throw new Error('Off does not mean off.');
  slowestOff = Math.max(slowestOff, performance.now() - switched);
  await lab.setSite('localhost', true);
  await tab.bringToFront();
  await marksOf(tab);
}

async function figures(tab: Page): Promise<Memory & { ranges: number }> {
  await sleep(2_000);
  const ranges = (await markedTexts(tab)).length;
  return { ...(await memoryOf(tab)), ranges };
}
