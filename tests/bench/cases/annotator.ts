import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer';
import { type Figure, spreadOf } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { type PageKind, pageHtml } from '../pages.ts';
import { hasLooked, lookForMarks, traced } from '../trace.ts';

const LOADS = 7;

/** The built extension on pages with kratom: size, start, first marks, longest task, memory. */
export async function annotator(lab: Lab): Promise<Figure[]> {
  return [
    {
      what: 'annotator with all its data, gzip',
      where: 'build',
      unit: 'kB',
      value: spreadOf([sizeOf('annotator.js')]),
      bar: { of: 'value', atMost: 90 },
    },
    {
      what: 'background with phrases, rules and weights, once for all tabs, gzip',
      where: 'build',
      unit: 'kB',
      value: spreadOf([sizeOf('background.js')]),
    },
    ...(await start(lab)),
    ...(await longestTasks(lab)),
    await heap(lab),
  ];
}

const sizeOf = (script: string): number =>
  gzipSync(readFileSync(`.output/chrome-mv3/${script}`), { level: 9 }).length / 1000;

async function start(lab: Lab): Promise<Figure[]> {
  const address = lab.publish('article-150k', pageHtml({ share: 'many', size: 150_000 }));
  const starts: number[] = [];
  const waits: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await lab.onPage(lab.marked, async (page) => {
      await lookForMarks(page);
      const { scripts, firstMark } = await traced(page, async () => {
        await page.goto(address);
        await hasLooked(page);
      });
      const script = scripts.get('annotator.js');
      if (!script || firstMark === undefined) throw new Error('The trace shows no annotator or no mark.');
      starts.push(script.length);
      waits.push(firstMark - script.start);
    });
  }
  const shared = { where: 'Chromium', unit: 'ms' } as const;
  return [
    {
      what: 'annotator: compile and run its script',
      ...shared,
      value: spreadOf(starts),
      bar: { of: 'value', atMost: 15 },
    },
    {
      what: 'article of 150 kB: from injection to marks in view',
      ...shared,
      value: spreadOf(waits),
      bar: { of: 'value', atMost: 100 },
    },
  ];
}

const LONG_PAGES: ReadonlyArray<{ name: string; kind: PageKind; size: number; nodes?: number }> = [
  { name: 'article, 5 kB', kind: 'article', size: 5_000 },
  { name: 'article, 150 kB', kind: 'article', size: 150_000 },
  { name: 'article, 1.5 MB in 60,000 text nodes', kind: 'article', size: 1_500_000, nodes: 60_000 },
  { name: 'feed, 1.5 MB', kind: 'feed', size: 1_500_000 },
  { name: 'table, 1.5 MB', kind: 'table', size: 1_500_000 },
  { name: 'forum, 1.5 MB', kind: 'forum', size: 1_500_000 },
  { name: 'article, 15 MB', kind: 'article', size: 15_000_000 },
];

async function longestTasks(lab: Lab): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, ...shape } of LONG_PAGES) {
    const address = lab.publish('long', pageHtml({ share: 'many', ...shape }));
    const tasks = await lab.onPage(lab.marked, async (page) => {
      const trace = await traced(page, async () => {
        await page.goto(address, { timeout: 120_000 }); // 15 MB take long to lay out
        await marked(page);
        await sleep(1_000 + shape.size / 1_000); // 1 MB a second at the least, and some rest
      });
      return trace.tasks;
    });
    figures.push({
      what: `longest task of the extension: ${name}`,
      where: 'Chromium',
      unit: 'ms',
      value: spreadOf([Math.max(...tasks.map(({ length }) => length))]),
      bar: { of: 'value', atMost: 50 },
    });
  }
  return figures;
}

/** Heap of the page's process after a collection, with and without the extension. */
async function heap(lab: Lab): Promise<Figure> {
  const address = lab.publish('heap', pageHtml({ share: 'many', size: 150_000 }));
  const used = (browser: Browser) =>
    lab.onPage(browser, async (page) => {
      await page.goto(address);
      if (browser === lab.marked) await marked(page);
      await sleep(1_500);
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
    });
  const withIt: number[] = [];
  const without: number[] = [];
  for (let load = 0; load < 3; load += 1) {
    withIt.push(await used(lab.marked));
    without.push(await used(lab.bare));
  }
  return {
    what: 'article of 150 kB: heap above the page without the extension',
    where: 'Chromium',
    unit: 'MB',
    value: spreadOf(withIt.map((value, load) => value - (without[load] ?? Number.NaN))),
    beside: { name: 'the page alone', value: spreadOf(without) },
    bar: { of: 'value', atMost: 3 },
  };
}

async function marked(page: Page): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 100, timeout: 60_000 });
}
