import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { busyDuring, total } from '../../busy.ts';
import { Calls } from '../../calls.ts';
import type { Check } from '../../check.ts';
import { clickMark, markedPage } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { last } from '../../plant.ts';

/** A page that changes without end: a list that grows and shrinks, a text that is written anew, in every frame. */
const STORM = `${ARTICLE}<p id="text">Kratom</p><ul id="list"></ul><script>
  loops = 0;
  const step = () => {
    loops += 1;
    text.firstChild.data = 'Kratom is legal in Ohio, ' + loops;
    for (let count = 0; count < 20; count++) {
      const item = document.createElement('li');
      item.textContent = 'Kratom word ' + loops + ' ' + count;
      list.append(item);
    }
    while (list.childElementCount > 500) list.firstElementChild.remove();
    requestAnimationFrame(step);
  };
  addEventListener('load', () => requestAnimationFrame(step));
</script>`;

const storm: Check = {
  threat: 25,
  counts: '% of processor time, in a page that changes without end, which the scripts of the extension take',
  bar: '2',
  places: ['chromium'],
  async measure(lab) {
    const length = lab.full ? 60_000 : 15_000;
    const page = await markedPage(lab, STORM);
    await sleep(2_000);
    const spent = await busyDuring(page, () => sleep(length));
    const share = (total(spent) / length) * 100;
    return {
      figure: share.toFixed(2),
      holds: share <= 2,
      found: [...spent].map(([file, ms]) => `${file}: ${ms.toFixed(0)} ms`),
    };
  },
  plant: {
    fault: 'an observer that reads the whole page at every change',
    files: {
      'annotator.js': last(
        'new MutationObserver(() => { let sum = 0; for (const element of document.querySelectorAll("*")) sum += element.textContent.length; }).observe(document, { childList: true, subtree: true, characterData: true });',
      ),
    },
  },
};

/** Rounds with the extension off and on in turn, so that both are measured on a machine as busy. */
const ROUNDS = 12;
/** Another program on the machine makes a loop dearer, never cheaper: so many of the rounds count, the cheapest. */
const COUNTED = 3;
/** Length of a round, ms: a few readings of the page fall into each. */
const ROUND = 3_000;

const throughput: Check = {
  threat: 25,
  counts:
    '% of its loops that such a page would still get done with the extension on, if it had the processor for itself: by processor time a loop, of script, style, layout and paint',
  bar: 'at least 95',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const page = await lab.newPage();
    await page.goto(lab.site.page(STORM));
    await lab.own();
    const costs: Record<'off' | 'on', number[]> = { off: [], on: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const state of ['off', 'on'] as const) {
        await lab.setSite('localhost', state === 'on');
        await page.bringToFront();
        costs[state].push(await costOfLoop(page));
      }
    }
    const [off, on] = [cheapest(costs.off), cheapest(costs.on)];
    return {
      figure: ((off / on) * 100).toFixed(1),
      holds: off / on >= 0.95,
      found: Object.entries(costs).map(([state, ms]) => `${state}: ${ms.map((one) => one.toFixed(2)).join(', ')} ms`),
    };
  },
  plant: storm.plant,
};

const cheapest = (costs: readonly number[]) =>
  costs
    .toSorted((a, b) => a - b)
    .slice(0, COUNTED)
    .reduce((sum, ms) => sum + ms / COUNTED, 0);

/** Ms of the page's main thread for one of its loops. */
async function costOfLoop(page: Page): Promise<number> {
  await sleep(1_500); // marks come and go
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const reading = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const loops = await page.evaluate(() => (globalThis as unknown as { loops: number }).loops);
    return { loops, seconds: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0 };
  };
  const before = await reading();
  await sleep(ROUND);
  const after = await reading();
  await session.detach();
  return ((after.seconds - before.seconds) / (after.loops - before.loops)) * 1000;
}

/** Length of an idle day, ms. */
const IDLE = 600_000;

const idle: Check = {
  threat: 26,
  counts:
    'calls a second of our code (timers look whether all is well), and changes of the page, in ten minutes where nothing happens',
  bar: '10 calls, 0 changes',
  places: ['chromium'],
  core: true,
  async measure(lab) {
    const page = await markedPage(lab, ARTICLE);
    await clickMark(page);
    await page.keyboard.press('Escape');
    await sleep(2_000);
    await page.evaluate(() => {
      const seen = (globalThis as unknown as { seen: number }) ?? {};
      seen.seen = 0;
      new MutationObserver((records) => {
        seen.seen += records.length;
      }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    });
    const calls = await Calls.of(page);
    await calls.take();
    await passTime(page, IDLE);
    const taken = await calls.take();
    const times = taken.reduce((sum, call) => sum + Number(call.split('× ')[1]), 0) / (IDLE / 1000);
    const changes = await page.evaluate(() => (globalThis as unknown as { seen: number }).seen);
    return { figure: `${times.toFixed(1)} and ${changes}`, holds: times <= 10 && changes === 0, found: taken };
  },
  plant: {
    fault: 'an annotator that hears its own changes',
    files: {
      'annotator.js': last(
        'new MutationObserver(() => setTimeout(() => document.body.toggleAttribute("data-kcc"), 50)).observe(document, { attributes: true, subtree: true }); document.body.toggleAttribute("data-kcc");',
      ),
    },
  },
};

/** Lets so many ms pass for a page, without waiting for them: its timers find that the time has come. */
async function passTime(page: Page, ms: number): Promise<void> {
  const session = await page.createCDPSession();
  const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: ms });
  await passed;
}

export const checks = [storm, throughput, idle];
