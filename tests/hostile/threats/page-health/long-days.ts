import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { Calls } from '../../calls.ts';
import { type Check, noneOf } from '../../check.ts';
import { clickMark, hostCount, markedPage } from '../../look.ts';
import { memoryOf } from '../../memory.ts';
import { ARTICLE } from '../../pages.ts';
import { last, replaced } from '../../plant.ts';

const FEED = `${ARTICLE}<div id="feed"></div><script>
  round = (number) => {
    const items = Array.from({ length: 200 }, (_, index) => {
      const item = document.createElement('p');
      item.textContent = index % 4 ? 'Word ' + number + ' ' + index : 'Kratom is legal in Ohio, they say in ' + number + '.';
      return item;
    });
    feed.replaceChildren(...items);
  };
</script>`;

const leaks: Check = {
  threat: 27,
  counts: 'ranges, detached nodes and kB of heap after rounds that replace 200 nodes each',
  bar: '500, 50, 2048',
  places: ['chromium'],
  async measure(lab) {
    const rounds = lab.full ? 1_000 : 200;
    const page = await markedPage(lab, FEED);
    await roundsOf(page, 0, 60);
    const before = await memoryOf(page);
    await roundsOf(page, 60, rounds);
    const after = await memoryOf(page);
    const ranges = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    const nodes = after.nodes - before.nodes;
    const kB = (after.heap - before.heap) / 1024;
    return {
      figure: `${ranges}, ${nodes}, ${kB.toFixed(0)}`,
      holds: ranges <= 500 && nodes <= 50 && kB <= 2048,
      found: [`nodes ${before.nodes} → ${after.nodes}`],
    };
  },
  plant: {
    fault: 'an annotator that keeps what it has seen',
    files: {
      'annotator.js': last(
        'const kept = globalThis.kept = []; new MutationObserver((records) => { for (const { removedNodes } of records) kept.push(...removedNodes); }).observe(document, { childList: true, subtree: true });',
      ),
    },
  },
};

async function roundsOf(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    await page.evaluate((count) => (globalThis as unknown as { round(count: number): void }).round(count), number);
    await sleep(20);
  }
  await sleep(2_500); // a reading that lets go of what has gone
}

const switchedOff: Check = {
  threat: 27,
  counts: 'marks, hosts and calls of listeners, observers and timers of the annotator after its site is switched off',
  bar: '0',
  places: ['chromium'],
  core: true,
  async measure(lab) {
    const page = await markedPage(lab, ARTICLE);
    await clickMark(page);
    const calls = await Calls.of(page);
    await lab.setSite('localhost', false);
    await page.bringToFront();
    await sleep(1_500);
    const found: string[] = [];
    if ((await hostCount(page)) > 0) found.push('a host');
    if (await page.evaluate(() => CSS.highlights.size)) found.push('marks');
    await calls.take();
    await page.mouse.click(60, 60);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await sleep(2_500);
    found.push(...(await calls.take()).filter((call) => !call.startsWith('gate.js')));
    return noneOf(found, 4);
  },
  plant: {
    fault: 'listeners that stay',
    files: { 'annotator.js': replaced(/\.abort\(\)/g, '.signal') },
  },
};

const deleted: Check = {
  threat: 28,
  counts:
    'times that marks are put back in 9 s while the page deletes them without end, and shortest time between two, s',
  bar: 'at most 5, at least 0.9',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const page = await markedPage(lab, ARTICLE);
    const times = await page.evaluate(async () => {
      const seen: number[] = [];
      CSS.highlights.clear();
      const end = performance.now() + 9_000;
      while (performance.now() < end) {
        if (CSS.highlights.size > 0) {
          seen.push(performance.now());
          CSS.highlights.clear();
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return seen;
    });
    const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1000);
    const least = Math.min(...gaps, 9);
    return {
      figure: `${times.length}, ${least.toFixed(2)}`,
      holds: times.length >= 1 && times.length <= 5 && least >= 0.9,
      found: [`at ${times.map((time) => Math.round(time))}`],
    };
  },
  plant: {
    fault: 'marks that are put back without end',
    files: {
      'annotator.js': last(
        'setInterval(() => { CSS.highlights.set("claim-context-mixed", new Highlight(new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 }))); }, 100);',
      ),
    },
  },
};

export const checks = [leaks, switchedOff, deleted];
