import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { busyDuring, total } from '../../busy.ts';
import { Calls } from '../../calls.ts';
import type { Check } from '../../check.ts';
import { clickMark, marksOf } from '../../look.ts';
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
  counts: '% of the time of a page that changes without end which the extension takes',
  bar: '2',
  places: ['chromium'],
  async measure(lab) {
    const length = lab.full ? 60_000 : 15_000;
    const page = await lab.newPage();
    await page.goto(lab.site.page(STORM));
    await marksOf(page);
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

const throughput: Check = {
  threat: 25,
  counts: '% of its loops that such a page still gets done with the extension on',
  bar: 'at least 95',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const address = lab.site.page(STORM);
    const ratios: number[] = [];
    for (let round = 0; round < 5; round++) {
      const page = await lab.newPage();
      await lab.setSite('localhost', false);
      const off = await loopsIn(page, address);
      await lab.setSite('localhost', true);
      const on = await loopsIn(page, address);
      ratios.push((on / off) * 100);
      await page.close();
    }
    const middle = ratios.sort((a, b) => a - b)[2] ?? 0;
    return {
      figure: middle.toFixed(1),
      holds: middle >= 95,
      found: [ratios.map((ratio) => ratio.toFixed(1)).join(', ')],
    };
  },
  plant: storm.plant,
};

async function loopsIn(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await sleep(2_000);
  const loops = () => page.evaluate(() => (globalThis as unknown as { loops: number }).loops);
  const before = await loops();
  await sleep(6_000);
  return (await loops()) - before;
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
    const page = await lab.newPage();
    await page.goto(lab.site.page(ARTICLE));
    await marksOf(page);
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
