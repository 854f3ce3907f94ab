import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { type Check, noneOf } from '../../check.ts';
import { workerErrors } from '../../content-world.ts';
import type { Lab } from '../../lab.ts';
import { hostCount, markedPage, marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { first, plantedBuild } from '../../plant.ts';

/** Every type of message that the code knows, read from where it is defined, so that a new one is fuzzed too. */
const TYPES = [...readFileSync('lib/platform/messages.ts', 'utf8').matchAll(/literal\('([\w-]+)'\)/g)].map(
  ([, type]) => type ?? '',
);
const FORGED = 1_000;
const FUZZED = 10_000;
const BATCH = 500;

/** A page has no way to speak to the extension, whatever it says and to whom. */
const fromPage: Check = {
  threat: 13,
  counts: `effects of ${FORGED} messages and events forged by a page (tabs, stored values, marks, hosts)`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const page = await markedPage(lab, ONE_CLAIM);
    const before = await world(lab);
    await page.evaluate(forge, TYPES, FORGED, new URL(lab.address('')).host);
    await sleep(1_500);
    const after = await world(lab);
    const found = Object.keys(before).filter((key) => before[key] !== after[key]);
    const marks = await marksOf(page);
    if (String(marks) !== CLAIM) found.push(`marks: ${marks}`);
    if ((await hostCount(page)) > 0) found.push('a card');
    return noneOf(found, FORGED);
  },
  plant: {
    fault: 'a gate that passes on what the page says',
    files: {
      'gate.js': first(
        "addEventListener('message', (event) => void (globalThis.browser ?? chrome).runtime.sendMessage(event.data));",
      ),
    },
  },
};

/** Runs in the page. */
function forge(types: readonly string[], count: number, id: string): void {
  const channel = new BroadcastChannel('kratom-claim-context');
  const api = (globalThis as { chrome?: { runtime?: { sendMessage?: (...parts: unknown[]) => void } } }).chrome;
  for (let index = 0; index < count; index++) {
    const type = types[index % types.length] ?? '';
    const message = { type, topic: 'pain', id: 'x', site: 'localhost', on: false, place: 'US-AL' };
    const names = [
      `${id}:gate:wxt:content-script-started`,
      `${id}:annotator:wxt:content-script-started`,
      'kratom-claim-context',
      type,
    ];
    const name = names[index % names.length] ?? '';
    document.dispatchEvent(new CustomEvent(name, { detail: { ...message, contentScriptName: 'annotator' } }));
    window.dispatchEvent(new CustomEvent(name, { detail: message }));
    window.postMessage(message, '*');
    window.postMessage({ type: 'wxt:content-script-started', contentScriptName: 'annotator' }, '*');
    channel.postMessage(message);
    try {
      api?.runtime?.sendMessage?.(id, message);
    } catch {
      // refused, as it should be
    }
  }
}

async function world(lab: Lab): Promise<Record<string, unknown>> {
  const tabs = (await (await lab.browser()).pages()).length;
  return { tabs, stored: JSON.stringify(await lab.stored()) };
}

/** A page that has taken over its process can speak as the content script does. It must not reach the settings. */
const fromContentScript: Check = {
  threat: 14,
  counts: `writes or errors after ${FUZZED} messages of any shape, sent from the content script's world`,
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const page = await markedPage(lab, ONE_CLAIM);
    await lab.setSite('kept.test', false);
    const before = JSON.stringify(await lab.stored());
    const errors = await workerErrors(lab);
    const messages = fc.sample(anyMessage, { numRuns: FUZZED, seed: 7 });
    const refused: string[] = [];
    for (let start = 0; start < messages.length; start += BATCH)
      refused.push(...(await send(page, JSON.stringify(messages.slice(start, start + BATCH)))));
    const after = JSON.stringify(await lab.stored());
    return noneOf([...new Set(refused), ...errors, ...(after === before ? [] : [`stored: ${after}`])], messages.length);
  },
  plant: {
    fault: 'a background that stores what it is told',
    files: {
      'background.js': first(
        'chrome.runtime.onMessage.addListener((said) => { if (said?.site) chrome.storage.local.set({ ["site:" + said.site]: said }); });',
      ),
    },
  },
};

/** Lets a page speak as the content script, in its name: what a page does that has taken over its process. */
const GO_BETWEEN = first(
  `addEventListener('message', async ({ data }) => {
    if (typeof data !== 'string' || !data.startsWith('fuzz ')) return;
    const answers = await Promise.allSettled(JSON.parse(data.slice(5)).map((one) => browser.runtime.sendMessage(one)));
    const wrong = answers.flatMap(({ status, reason }) => status === 'rejected' ? [String(reason)] : []);
    window.postMessage('done ' + JSON.stringify([...new Set(wrong)]), '*');
  });`,
);

/** The same in Firefox, where a test cannot look into the content script's world. */
const throughGoBetween: Check = {
  threat: 14,
  counts: fromContentScript.counts,
  bar: '0',
  places: ['firefox'],
  ownBrowser: true,
  async measure(lab) {
    const build = plantedBuild(
      'firefox',
      {
        fault: 'a go-between',
        files: { 'gate.js': GO_BETWEEN, ...(lab.planted ? fromContentScript.plant.files : {}) },
      },
      `go-between-${lab.planted}`,
    );
    return lab.withBuild(build, async (own) => {
      const page = await markedPage(own, ONE_CLAIM);
      await own.setSite('kept.test', false);
      const before = JSON.stringify(await own.stored());
      const messages = fc.sample(anyMessage, { numRuns: FUZZED, seed: 7 });
      const found = new Set<string>();
      await page.bringToFront();
      for (let start = 0; start < messages.length; start += BATCH)
        for (const wrong of await throughPage(page, JSON.stringify(messages.slice(start, start + BATCH))))
          found.add(wrong);
      const after = JSON.stringify(await own.stored());
      return noneOf([...found, ...(after === before ? [] : [`stored: ${after.slice(0, 200)}`])], messages.length);
    });
  },
  plant: { fault: fromContentScript.plant.fault, files: {} },
};

function throughPage(page: Page, batch: string): Promise<string[]> {
  return page.evaluate(
    (json) =>
      new Promise<string[]>((resolve) => {
        addEventListener('message', function hear({ data }) {
          if (typeof data !== 'string' || !data.startsWith('done ')) return;
          removeEventListener('message', hear);
          resolve(JSON.parse(data.slice(5)));
        });
        postMessage(`fuzz ${json}`, '*');
      }),
    batch,
  );
}

const value = fc.anything({ withBigInt: false, withNullPrototype: false, withObjectString: true, maxDepth: 3 });
const keys = fc.constantFrom(
  'id',
  'topic',
  'site',
  'place',
  'on',
  'value',
  'key',
  'settings',
  '__proto__',
  'constructor',
);
const body = fc.dictionary(keys, value, { maxKeys: 4 });
/** Anything at all, and messages of a known type with wrong bodies (`more` keeps them from ever being right). */
const anyMessage = fc.oneof(
  value,
  fc.record({ type: fc.constantFrom(...TYPES), more: value }),
  fc
    .tuple(fc.constantFrom(...TYPES, 'set-site', 'set-place', 'import', 'reset'), body, fc.string())
    .map(([type, rest, more]) => ({ ...rest, type, more })),
  fc.record({ type: fc.string(), site: fc.constant('localhost'), on: fc.boolean() }),
);

/** Sends a batch from the content script's world; answers with the errors other than "nobody answered". */
async function send(page: Page, batch: string): Promise<string[]> {
  const [realm] = page.extensionRealms();
  if (!realm) return ['there is no content script'];
  return realm.evaluate(async (json: string) => {
    const { runtime } = chrome;
    const results = await Promise.allSettled((JSON.parse(json) as unknown[]).map((one) => runtime.sendMessage(one)));
    return results.flatMap((result) => {
      const reason = result.status === 'rejected' ? String(result.reason) : '';
      return /^(?:$|.*(?:message port closed|message channel closed|must be provided|No matching signature))/.test(
        reason,
      )
        ? []
        : [reason];
    });
  }, batch);
}

export const checks = [fromPage, fromContentScript, throughGoBetween];
