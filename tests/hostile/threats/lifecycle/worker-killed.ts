import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { first, plantedBuild, replaced } from '../../plant.ts';

/** Moments of the kill after the page has begun to load, ms: while it is asked for, started, read and marked. */
const LATEST = 1_000;
/** Has no common divisor with the above: each moment is another one. */
const STEP = 37;
/** The background of the check answers so late, ms, that most kills come while a page waits for it. */
const ANSWERS = 200;
const LATE = `{
  const { onMessage } = chrome.runtime;
  const add = onMessage.addListener.bind(onMessage);
  onMessage.addListener = (hear) => add((message, sender, answer) => {
    setTimeout(() => Promise.resolve(hear(message, sender, answer)).then((said) => said === true || answer(said)), ${ANSWERS});
    return true;
  });
}`;
const once = replaced(/\[250,\s*1e3,\s*0\]/, '[0]');

const pagesUnmarked: Check = {
  threat: 31,
  counts: 'pages without marks after the background script was killed while they loaded',
  bar: '0',
  places: ['chromium'],
  ownBrowser: true,
  async measure(lab) {
    const files = { 'background.js': first(LATE), ...(lab.planted ? { 'gate.js': once, 'annotator.js': once } : {}) };
    const build = plantedBuild('chromium', { fault: 'late answers', files }, `late-${lab.planted}`);
    return lab.withBuild(build, async (late) => {
      const address = late.site.page(ONE_CLAIM);
      const page = await late.newPage();
      const times = late.full ? 100 : 25;
      const found: string[] = [];
      for (let time = 0; time < times && (!late.planted || found.length === 0); time++) {
        const going = page.goto(address, { waitUntil: 'domcontentloaded' });
        const wait = (time * STEP) % LATEST;
        await sleep(wait);
        await kill(late);
        await going;
        if (String(await marksOf(page, late.planted ? 4_000 : 15_000)) !== CLAIM) found.push(`killed after ${wait} ms`);
      }
      return noneOf(found, times);
    });
  },
  plant: { fault: 'scripts that ask only once' },
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
