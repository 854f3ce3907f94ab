import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { busyDuring, total } from '../../busy.ts';
import { Calls } from '../../calls.ts';
import type { Check } from '../../check.ts';
import { clickMark, markedPage } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { last } from '../../plant.ts';
import { busiest } from '../../trace.ts';

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

/** Pairs of tabs, one where the site is off and one where it is on: tabs of one page differ a little in speed. */
const PAIRS = { full: 8, few: 3 };
/** Times that both tabs of a pair are measured, in turns: the machine is as busy for the one as for the other. */
const TURNS = 12;
/** Length of a turn, ms, and of the rest after a tab has been brought to the front. */
const TURN = 1_000;
const SETTLE = 300;
/** A page that has just been opened is read more often than one that has been there for a while, ms. */
const LOADING = 10_000;

const throughput: Check = {
  threat: 25,
  counts:
    '% of its loops that such a page still gets done with the extension on, by processor time a loop, of script, style, layout and paint',
  bar: 'at least 95',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const address = lab.site.page(STORM);
    await lab.setSite('127.0.0.1', false);
    const shares: number[] = [];
    for (let pair = 0; pair < (lab.full ? PAIRS.full : PAIRS.few); pair++) {
      const off = await lab.newPage();
      await off.goto(address.replace('localhost', '127.0.0.1'));
      const on = await lab.newPage();
      await on.goto(address);
      await sleep(LOADING);
      for (let turn = 0; turn < TURNS; turn++) {
        const costs = new Map<Page, number>();
        for (const page of turn % 2 ? [on, off] : [off, on]) costs.set(page, await costOfLoop(page));
        shares.push(((costs.get(off) ?? 0) / (costs.get(on) ?? 0)) * 100);
      }
      await off.close();
      await on.close();
    }
    const share = median(shares);
    return {
      figure: share.toFixed(1),
      holds: share >= 95,
      found: [`turn by turn: ${shares.map((one) => one.toFixed(0)).join(', ')}`],
    };
  },
  plant: {
    fault: 'an observer that reads the whole page, as it is laid out, at every change',
    files: {
      'annotator.js': last(
        'new MutationObserver(() => document.body.innerText.length).observe(document, { childList: true, subtree: true, characterData: true });',
      ),
    },
  },
};

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Ms of the page's main thread for one of its loops. Traced, since a processor that is half idle wakes up slow. */
async function costOfLoop(page: Page): Promise<number> {
  await page.bringToFront();
  await sleep(SETTLE);
  const loops = () => page.evaluate(() => (globalThis as unknown as { loops: number }).loops);
  const before = await loops();
  let after = before;
  const busy = await busiest(page, async () => {
    await sleep(TURN);
    after = await loops();
  });
  return busy / (after - before);
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
