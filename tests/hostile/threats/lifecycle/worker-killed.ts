import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { replaced } from '../../plant.ts';

/** Moments of the kill after the page has begun to load, ms. */
const LATEST = 100;

const pagesUnmarked: Check = {
  threat: 31,
  counts: 'pages without marks after the background script was killed while they loaded',
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const address = lab.site.page(ONE_CLAIM);
    const page = await lab.newPage();
    const times = lab.full ? 100 : 25;
    const found: string[] = [];
    for (let time = 0; time < times && (!lab.planted || found.length === 0); time++) {
      const going = page.goto(address, { waitUntil: 'domcontentloaded' });
      const wait = (time * 37) % LATEST;
      await sleep(wait);
      await kill(lab);
      await going;
      if (String(await marksOf(page, lab.planted ? 3_000 : 8_000)) !== CLAIM) found.push(`killed after ${wait} ms`);
    }
    return noneOf(found, times);
  },
  plant: {
    fault: 'a gate that asks only once',
    files: { 'gate.js': replaced(/\[250,\s*1e3,\s*0\]|\[250,\s*1000,\s*0\]/, '[0]') },
  },
};

const writesLost: Check = {
  threat: 31,
  counts: 'writes that were acknowledged and are lost, while the background script is killed again and again',
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const own = await lab.own();
    const acknowledged: string[] = [];
    let writing = true;
    const killing = (async () => {
      while (writing) await kill(lab);
    })();
    for (let count = 0; count < 100; count++) {
      const site = `site-${count}.test`;
      if (lab.planted)
        await own.evaluate((name) => void setTimeout(() => ourSettings.setSite(name, false, 'all'), 60_000), site);
      else await lab.setSite(site, false);
      acknowledged.push(site);
    }
    writing = false;
    await killing;
    const stored = await lab.stored();
    return noneOf(
      acknowledged.filter((site) => !(`site:${site}` in stored)),
      acknowledged.length,
    );
  },
  plant: { fault: 'writes that are acknowledged before they are stored' },
};

/** Ends the background script, if it runs at this moment. */
async function kill(lab: Lab): Promise<void> {
  const target = (await lab.browser()).targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker().catch(() => null);
  // A worker that the debugger closes before its script has loaded is never started again by Chromium, which no kill of
  // its own does: only one that runs is killed.
  await worker?.evaluate(() => undefined).catch(() => undefined);
  await worker?.close().catch(() => undefined);
  await sleep(10);
}

export const checks = [pagesUnmarked, writesLost];
