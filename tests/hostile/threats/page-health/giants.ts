import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { busyDuring } from '../../busy.ts';
import type { Check } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { first, replaced } from '../../plant.ts';

const ELEMENTS = 100_000;
const NODE_BYTES = 54_000_000;
/** Other programs may have the processor at any moment: the best of so many runs counts. */
const RUNS = 5;

/** Elements made by a script of the page, before the gate looks. */
const many = (last: string) =>
  `<main id="m"></main><script>m.innerHTML = '<p>Word</p>'.repeat(${ELEMENTS})</script>${last}`;
const giant = `<pre id="m"></pre><script>m.textContent = '${CLAIM}\\n\\n' + 'Kratom word. '.repeat(${Math.round(NODE_BYTES / 13)})</script>`;

const gate: Check = {
  threat: 22,
  counts: `ms that the gate's first look takes on a page of ${ELEMENTS} elements`,
  bar: '10',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const page = await lab.newPage();
    const address = lab.site.page(many(''));
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const spent = await busyDuring(page, async () => {
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        await sleep(100);
      });
      runs.push(spent.get('gate.js') ?? 0);
    }
    const best = Math.min(...runs);
    return {
      figure: best.toFixed(1),
      holds: best > 0 && best <= 10,
      found: [`runs: ${runs.map((ms) => ms.toFixed(1))}`],
    };
  },
  plant: {
    fault: 'a gate that walks all nodes',
    files: {
      'gate.js': first(
        "addEventListener('DOMContentLoaded', () => { const walker = document.createTreeWalker(document); for (let node = walker.nextNode(); node; node = walker.nextNode()) /kratom/i.test(node.textContent); });",
      ),
    },
  },
};

const longTasks: Check = {
  threat: 22,
  counts: `ms of the longest task that the extension adds on ${ELEMENTS} elements with a claim and on a text node of 54 MB`,
  bar: '50',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const elements = await addedTask(lab, lab.site.page(many(ONE_CLAIM)));
    const node = await addedTask(lab, lab.site.page(giant));
    return {
      figure: `${elements.toFixed(0)} and ${node.toFixed(0)}`,
      holds: elements <= 50 && node <= 50,
      found: [`elements ${elements}`, `text node ${node}`],
    };
  },
  plant: {
    fault: 'a reading that is never cut into slices',
    files: {
      'annotator.js': replaced(/performance\.now\(\)/g, '0'),
      'gate.js': replaced(/\b65536\b/g, '1e9'),
    },
  },
};

/** The longest task where the page has none so long without the extension, ms; else 0. */
async function addedTask(lab: Lab, address: string): Promise<number> {
  await lab.browser();
  await lab.setSite('localhost', false);
  const without = await longestTask(lab, address);
  await lab.setSite('localhost', true);
  const longest = await longestTask(lab, address);
  return longest > without ? longest : 0;
}

/** The longest task after the page has loaded, ms; the least of a few runs. Shorter than 50 ms counts as 0. */
async function longestTask(lab: Lab, address: string): Promise<number> {
  const runs: number[] = [];
  const page = await lab.newPage();
  for (let run = 0; run < 3 && (run === 0 || Math.min(...runs) > 50); run++) {
    await page.goto('about:blank');
    await watchTasks(page);
    await page.goto(address, { waitUntil: 'load' });
    await marksOf(page, 5_000); // the giant node may take longer
    await sleep(1_000);
    runs.push(await page.evaluate(() => Math.max(0, ...tasks)));
  }
  await page.close();
  return Math.min(...runs);
}

declare global {
  /** Lengths, ms, of the page's long tasks that began after its load. */
  var tasks: number[];
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      for (const { startTime, duration } of list.getEntries())
        if (load && load.loadEventEnd > 0 && startTime > load.loadEventEnd) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

export const checks = [gate, longTasks];
