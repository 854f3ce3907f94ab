import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, noneOf } from '../../check.ts';
import { KEY } from '../../content-world.ts';
import { clickMark, hostCount, marksOf } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { first } from '../../plant.ts';

const TIMES = 25;

const doubleInjection: Check = {
  threat: 30,
  counts: `second registry entries, listeners or hosts after ${2 * TIMES} more injections of gate and annotator`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const page = await lab.newPage();
    await page.goto(lab.site.page(ARTICLE));
    const before = await marksOf(page);
    const own = await lab.own();
    await own.evaluate(
      async (url, times) => {
        const tabs = await browser.tabs.query({});
        const tab = tabs.find((one) => one.url === url);
        const target = { tabId: tab?.id ?? -1 };
        for (let time = 0; time < times; time++)
          await browser.scripting.executeScript({ target, files: [time % 2 ? '/gate.js' : '/annotator.js'] });
      },
      page.url(),
      2 * TIMES,
    );
    await sleep(1_000);
    const found: string[] = [];
    const after = await marksOf(page);
    if (String(after) !== String(before)) found.push(`${after.length} marks instead of ${before.length}`);
    await page.bringToFront();
    await clickMark(page);
    const hosts = await hostCount(page);
    if (hosts !== 1) found.push(`${hosts} hosts`);
    await page.keyboard.press('Escape');
    await sleep(300);
    const left = await hostCount(page);
    if (left > 0) found.push(`${left} hosts after Escape`);
    return noneOf(found, 2 * TIMES);
  },
  plant: {
    fault: 'an annotator that starts as often as it is injected',
    files: { 'annotator.js': first(`if (globalThis[${KEY}]) globalThis[${KEY}].waiting = true;`) },
  },
};

export const checks = [doubleInjection];
