import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { type Check, noneOf } from '../../check.ts';
import { KEY, startedIn } from '../../content-world.ts';
import { ONE_CLAIM, UNRELATED } from '../../pages.ts';
import { first } from '../../plant.ts';

/** Waits between a page about kratom and the next navigation, ms: around the time that an injection takes. */
const STEPS = 25;
const RACES = 100;

/** The annotator must not start in the document that follows the one which asked for it. */
const wrongDocument: Check = {
  threat: 16,
  counts: 'navigations that race the injection after which the annotator runs in the wrong document',
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const about = lab.site.page(ONE_CLAIM);
    const next = [lab.site.page(UNRELATED), lab.site.page(UNRELATED).replace('localhost', '127.0.0.1')];
    const page = await lab.newPage();
    const found: string[] = [];
    for (let race = 0; race < RACES && (!lab.planted || found.length === 0); race++) {
      await page.goto(about, { waitUntil: 'domcontentloaded' });
      await sleep((race % STEPS) * 4);
      await page.goto(next[race % 2] ?? '', { waitUntil: 'domcontentloaded' });
      await sleep(lab.planted ? 300 : 150);
      if (await hasStarted(page)) found.push(`race ${race}`);
    }
    return noneOf(found, RACES);
  },
  plant: {
    fault: 'an annotator that starts without the flag of the gate',
    files: {
      'annotator.js': first(`if (globalThis[${KEY}]) globalThis[${KEY}].waiting = true;`),
    },
  },
};

async function hasStarted(page: Page): Promise<boolean> {
  return (await startedIn(page)) > 0;
}

export const checks = [wrongDocument];
