import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { type Check, type Figure, noneOf } from '../../check.ts';
import { KEY, startedIn } from '../../content-world.ts';
import type { Lab } from '../../lab.ts';
import { ONE_CLAIM, UNRELATED } from '../../pages.ts';
import { first, plantedBuild } from '../../plant.ts';

/** Waits between a page about kratom and the next navigation, ms: around the time that an injection takes. */
const STEPS = 25;
const RACES = 100;

const EAGER = first(`if (globalThis[${KEY}]) globalThis[${KEY}].waiting = true;`);
const TELLS = first(
  `addEventListener('message', ({ data }) => {
    if (data === 'runs?') window.postMessage(globalThis[${KEY}]?.page ? 'runs' : 'does not run', '*');
  });`,
);

/** By itself, Firefox never runs a script in another document than the one that it was meant for. */
const LATE = first(
  `browser.runtime.onMessage.addListener((_, { tab }) => {
    setTimeout(() => browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/annotator.js'] }), 100);
  });`,
);

/** The annotator must not start in the document that follows the one which asked for it. */
const wrongDocument: Check = {
  threat: 16,
  counts: 'navigations that race the injection after which the annotator runs in the wrong document',
  bar: '0',
  places: ['chromium', 'firefox'],
  ownBrowser: true,
  async measure(lab) {
    return lab.isFirefox ? lab.withBuild(tellingBuild(lab), race) : race(lab);
  },
  plant: {
    fault: 'an annotator that starts without the flag of the gate',
    files: { 'annotator.js': EAGER },
  },
};

async function race(lab: Lab): Promise<Figure> {
  const about = lab.site.page(ONE_CLAIM);
  const next = [lab.site.page(UNRELATED), lab.site.page(UNRELATED).replace('localhost', '127.0.0.1')];
  const page = await lab.newPage();
  const found: string[] = [];
  for (let race = 0; race < RACES && (!lab.planted || found.length === 0); race++) {
    await page.goto(about, { waitUntil: 'domcontentloaded' });
    await sleep((race % STEPS) * 4);
    await page.goto(next[race % 2] ?? '', { waitUntil: 'domcontentloaded' });
    await sleep(lab.planted ? 300 : 150);
    if (await hasStarted(page, lab)) found.push(`race ${race}`);
  }
  return noneOf(found, RACES);
}

/** Firefox shows no test the content script's world: there, a gate tells the page when it is asked. */
function tellingBuild({ planted }: Lab): string {
  const files = { 'gate.js': TELLS, ...(planted ? { 'annotator.js': EAGER, 'background.js': LATE } : {}) };
  return plantedBuild(
    'firefox',
    { fault: 'a gate that tells whether the annotator runs', files },
    `telling-${planted}`,
  );
}

/** Whether an annotator runs in a page. Throws where the gate of Firefox does not answer. */
async function hasStarted(page: Page, lab: Lab): Promise<boolean> {
  if (!lab.isFirefox) return (await startedIn(page)) > 0;
  return page.evaluate(
    (patience) =>
      new Promise<boolean>((resolve, reject) => {
        addEventListener('message', ({ data }) => {
          if (data === 'runs' || data === 'does not run') resolve(data === 'runs');
        });
        postMessage('runs?', '*');
        setTimeout(reject, patience, new Error('The gate does not answer.'));
      }),
    5_000,
  );
}

export const checks = [wrongDocument];
