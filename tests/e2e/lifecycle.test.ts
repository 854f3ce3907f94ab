import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPopup, pointOn, stopWorker, until } from './harness.ts';
import { IsolatedWorld } from './kinds/isolated-world.ts';
import { CLAIM, type Kind, TEXT } from './kinds/kinds.ts';
import { allMarks, bytesOf, hostsIn } from './kinds/observe.ts';
import { inBackground } from './own-pages.ts';
import { bareChromium, chromiumWithExtension, servedKinds } from './set-up.ts';

declare const chrome: { storage: { local: { clear(): Promise<void> } } };

const KINDS: Record<string, Kind> = {
  page: { body: `${TEXT}<p id="more"></p><p><a href="/other">Other</a></p>` },
  other: { body: '<p>Gardens.</p>' },
  frames: {
    body: `${TEXT}<iframe src="/inner"></iframe><iframe src="http://127.0.0.1:PORT/inner"></iframe><iframe srcdoc="${TEXT}"></iframe><iframe sandbox="allow-scripts" srcdoc="${TEXT}"></iframe>`,
  },
  inner: { body: TEXT },
  'hung frame': { body: `${TEXT}<iframe src="http://127.0.0.1:PORT/endless"></iframe>` },
  endless: {
    body: '<script>setTimeout(() => { const until = Date.now() + 8_000; while (Date.now() < until); }, 500)</script>',
  },
};

const site = await servedKinds(KINDS);
const { browser, extension } = await chromiumWithExtension();
const page = await browser.newPage();
const bare = await (await bareChromium()).newPage();

beforeEach(() => inBackground(browser, extension, () => chrome.storage.local.clear()));

const marks = (count: number, one = page) =>
  until(
    () => allMarks(one),
    (texts) => texts.length === count,
  );
/** Uses the switch of the real popup. Answers when it was used, ms since 1970. */
async function toggle(over = page): Promise<number> {
  await over.bringToFront();
  const popup = await openPopup(over, extension);
  await popup.waitForSelector('#site-switch');
  const at = await popup.$eval('#site-switch', (box) => {
    const now = Date.now();
    (box as HTMLElement).click();
    return now;
  });
  await sleep(300);
  await popup.close();
  return at;
}

describe('switched off in the popup', () => {
  test('all frames are clear within 200 ms', async () => {
    await page.goto(site.addressOf('frames'));
    expect(await marks(5)).toHaveLength(5);
    for (const frame of page.frames()) {
      await frame.evaluate(() => {
        const timer = setInterval(() => {
          if (CSS.highlights.size > 0) return;
          clearInterval(timer);
          Object.assign(window, { clearSince: Date.now() });
        }, 2);
      });
    }
    const at = await toggle();
    expect(await marks(0)).toEqual([]);
    const times = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => (window as unknown as { clearSince: number }).clearSince)),
    );
    const slowest = Math.max(...times) - at;
    console.log(`off in ${times.length} frames after ${slowest} ms`);
    expect(slowest).toBeLessThanOrEqual(200);
    await toggle();
    expect(await marks(5)).toHaveLength(5);
  });

  test('a tab whose script does not end keeps no other tab waiting', async () => {
    const hung = await browser.newPage();
    await hung.goto(site.addressOf('page').replace('localhost', '127.0.0.1')); // another site: a process of its own
    await page.goto(site.addressOf('page'));
    expect(await marks(1)).toEqual([CLAIM]);
    const ended = hung.evaluate(() => {
      const until = Date.now() + 8_000;
      while (Date.now() < until);
      return until;
    });
    for (const count of [0, 1, 0, 1]) {
      await toggle();
      expect(await marks(count)).toHaveLength(count);
    }
    expect(Date.now()).toBeLessThan(await ended);
    await hung.close();
  });

  test('a frame whose script does not end hides no claim of its page', async () => {
    await page.goto(site.addressOf('hung frame'), { waitUntil: 'load' });
    await sleep(1_000); // the frame hangs by now
    const popup = await openPopup(page, extension);
    const quotes = await until(
      () => popup.$$eval('#claims blockquote', (all) => all.map((one) => one.textContent)),
      (texts) => texts.length > 0,
    );
    expect(quotes).toEqual([CLAIM]);
    await popup.close();
    await page.goto('about:blank');
  });

  test('nothing is left: no highlight, host, listener, observer or timer', async () => {
    await page.goto(site.addressOf('page'));
    const before = await bytesOf(page);
    await marks(1);
    const world = await IsolatedWorld.of(page);
    expect(await world.listeners('window')).toContain('click');
    expect(await world.alive('MutationObserver')).toBe(1);
    // Timers made from now on are counted: those of a new reading, of the highlights, of a pointer that moves.
    await world.value(`(() => {
      const alive = new Set();
      globalThis.timersAlive = alive;
      for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
        const start = globalThis[set].bind(globalThis), end = globalThis[clear].bind(globalThis);
        globalThis[set] = (run, ...rest) => {
          const id = start(() => { if (set === 'setTimeout') alive.delete(id); run(); }, ...rest);
          alive.add(id);
          return id;
        };
        globalThis[clear] = (id) => { alive.delete(id); end(id); };
      }
    })()`);
    const write = (text: string) =>
      page.$eval(
        'p',
        (first, words) => {
          first.textContent = words;
        },
        text,
      );
    await write('Nothing.');
    await marks(0);
    await write(CLAIM);
    await marks(1);
    expect(await world.value('timersAlive.size')).toBeGreaterThan(0);
    const { x, y } = await pointOn(page, 'Kratom');
    await page.mouse.click(x, y);
    expect(await until(() => hostsIn(page), Boolean)).toBe(1);
    await page.mouse.move(x + 40, y + 300, { steps: 5 });
    await toggle();
    await write(`${CLAIM} It is a plant.`);
    await sleep(600);

    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await hostsIn(page)).toBe(0);
    expect(await bytesOf(page)).toEqual(before);
    expect(await world.listeners('window')).toEqual([]);
    expect(await world.listeners('document')).toEqual([]);
    expect(
      await until(
        () => world.alive('MutationObserver'),
        (left) => left === 0,
      ),
    ).toBe(0);
    expect(
      await until(
        () => world.alive('Highlight'),
        (left) => left === 0,
      ),
    ).toBe(0);
    expect(
      await until(
        () => world.alive('StaticRange'),
        (left) => left === 0,
      ),
    ).toBe(0);
    expect(await world.value('timersAlive.size')).toBe(0);
    await toggle();
    expect(await marks(1)).toEqual([CLAIM]);
  });
});

describe('a page that comes back from the back/forward cache', () => {
  const leaveAndReturn = async (meanwhile: () => Promise<void>) => {
    await page.goto(site.addressOf('page'));
    await marks(1);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto(site.addressOf('other'));
    await meanwhile();
    await page.goBack();
    expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  };

  test('has its marks, and follows changes', async () => {
    await leaveAndReturn(async () => undefined);
    expect(await marks(1)).toEqual([CLAIM]);
    await page.$eval('#more', (more) => {
      more.textContent = 'Kratom relieves chronic pain.';
    });
    expect(await marks(2)).toHaveLength(2);
  });

  test('has lost them where the site was switched off meanwhile', async () => {
    await leaveAndReturn(async () => void (await toggle()));
    expect(await marks(0)).toEqual([]);
    await toggle();
    expect(await marks(1)).toEqual([CLAIM]);
  });

  test.each([
    ['after it had marks', true],
    ['from the start', false],
  ])('gets them where the site was off before, %s, and switched on meanwhile', async (_when, wasMarked) => {
    await page.goto(site.addressOf(wasMarked ? 'page' : 'other'));
    await marks(wasMarked ? 1 : 0);
    await toggle();
    if (!wasMarked) await page.goto(site.addressOf('page'));
    expect(await marks(0)).toEqual([]);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto(site.addressOf('other'));
    await toggle();
    await page.goBack();
    expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
    expect(await marks(1)).toEqual([CLAIM]);
  });
});

test('a page is marked though the background script was killed before, and while it asked', async () => {
  for (const wait of [0, 5, 20, 50]) {
    await stopWorker(browser);
    const going = page.goto(site.addressOf('page'));
    await sleep(wait);
    await stopWorker(browser).catch(() => undefined); // it may be on its way up again
    await going;
    expect(await marks(1)).toEqual([CLAIM]);
  }
});

test('paper shows the page as its author made it; marks and clicks are right again afterwards', async () => {
  await Promise.all([page.goto(site.addressOf('page')), bare.goto(site.addressOf('page'))]);
  await marks(1);
  const shot = (one: Page) => one.screenshot({ encoding: 'base64' });
  expect(await shot(page)).not.toBe(await shot(bare));
  await Promise.all([page.emulateMediaType('print'), bare.emulateMediaType('print')]);
  expect(await shot(page)).toBe(await shot(bare));
  await page.emulateMediaType('screen');
  await page.setViewport({ width: 500, height: 400, deviceScaleFactor: 3 }); // as zoom does it
  const { x, y } = await pointOn(page, 'Kratom');
  await page.mouse.click(x, y);
  expect(await until(() => hostsIn(page), Boolean)).toBe(1);
  await page.keyboard.press('Escape');
});

test('a screen reader gets the same page with marks as without', async () => {
  await Promise.all([page.goto(site.addressOf('frames')), bare.goto(site.addressOf('frames'))]);
  await marks(5);
  const tree = async (one: Page) =>
    JSON.stringify(
      await one.accessibility.snapshot({ interestingOnly: false, includeIframes: true }),
      (key, value) => (['backendNodeId', 'loaderId'].includes(key) ? undefined : value), // numbers of the browser's own
      1,
    );
  const marked = await tree(page);
  expect(marked.match(/Alabama/g)?.length).toBeGreaterThanOrEqual(5);
  expect(marked).toBe(await tree(bare));
});
