import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { until } from '../../../e2e/harness.ts';
import { hostBox, openCardOn } from '../../card.ts';
import { type Check, noneOf } from '../../check.ts';
import { hostCount } from '../../look.ts';
import { CLAIM } from '../../pages.ts';
import { last, replaced } from '../../plant.ts';

const TEXT = `<p style="margin: 20px">${CLAIM}</p>`;
const MODALS: Record<string, string> = {
  'a plain page': TEXT,
  'a modal dialog': `<dialog id="d" style="width: 600px; height: 500px">${TEXT}</dialog><script>d.showModal()</script>`,
  'a modal dialog in a modal dialog': `<dialog id="o" style="width: 800px; height: 600px">Outer<dialog id="d" style="width: 600px; height: 500px">${TEXT}</dialog></dialog><script>o.showModal(); d.showModal()</script>`,
  'an element in full screen': `<div id="f" style="background: white">${TEXT}<button style="position: fixed; left: 600px; top: 600px; width: 100px; height: 40px" onclick="f.requestFullscreen()">Full</button></div>`,
};

const modals: Check = {
  threat: 7,
  counts: 'of 4 places (plain, modal, nested modal, full screen): cards that do not open or cannot be clicked',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const found: string[] = [];
    for (const [name, html] of Object.entries(MODALS)) {
      const enter = async (page: Page) => {
        if (!name.includes('full screen')) return;
        await page.mouse.click(650, 620);
        await until(() => page.evaluate(() => document.fullscreenElement !== null), Boolean);
        await sleep(500);
      };
      try {
        const page = await openCardOn(lab, html, enter);
        const { x, y, width } = await hostBox(page);
        await page.mouse.click(x + 40, y + 28); // its name: a click that goes through the card would close it
        await sleep(200);
        if ((await hostCount(page)) !== 1) found.push(`${name}: clicks go through it`);
        await page.mouse.click(x + width - 32, y + 28);
        const left = await until(
          () => hostCount(page),
          (count) => count === 0,
          2_000,
        );
        if (left > 0) found.push(`${name}: its button does nothing`);
        await page.close();
      } catch (error) {
        found.push(`${name}: ${error}`);
      }
    }
    return noneOf(found, Object.keys(MODALS).length);
  },
  plant: {
    fault: 'a host that does not look for modal dialogs',
    files: { 'card.js': replaced(/:modal/g, '.nowhere') },
  },
};

/** So many labelled pages stand in one document, each in a frame of its own. Firefox is slow with many frames. */
const FRAMES = { chromium: 60, firefox: 20 };
/** So many of them are looked at where not all are. */
const SOME = 60;
/** A document with so many frames loads long on a busy machine, ms. */
const PATIENCE = 120_000;
const WATCH =
  '<script>seen = []; addEventListener("DOMContentLoaded", () => new MutationObserver((records) => seen.push(...records.map((record) => record.type))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }))</script>';

const before: Check = {
  threat: 8,
  counts: 'nodes and attributes changed on labelled pages before a card is opened',
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const names = readdirSync('tests/pages').filter((name) => name.endsWith('.html'));
    const pages = lab.full ? names : names.slice(0, SOME);
    const page = await lab.newPage();
    const found: string[] = [];
    let marked = 0;
    for (let from = 0; from < pages.length; from += FRAMES[lab.engine]) {
      const some = pages.slice(from, from + FRAMES[lab.engine]);
      const frames = some.map((name) => {
        const html = readFileSync(`tests/pages/${name}`, 'utf8').replaceAll('<script', '<template');
        const { pathname } = new URL(lab.site.page(WATCH + html, { type: 'text/html; charset=utf-8' }));
        return `<iframe title="${name}" src="${pathname}" width="160" height="120"></iframe>`;
      });
      await page.goto(lab.site.page(frames.join('')), { timeout: PATIENCE });
      marked += await whenQuiet(() => page.evaluate(markedFrames));
      found.push(...(await page.evaluate(changesInFrames)));
    }
    if (marked < pages.length / 2) found.push(`only ${marked} pages were marked`);
    return noneOf(found, pages.length);
  },
  plant: {
    fault: 'a gate that leaves an attribute',
    files: {
      'gate.js': last(
        "addEventListener('DOMContentLoaded', () => setTimeout(() => document.documentElement.setAttribute('data-kcc', ''), 50));",
      ),
    },
  },
};

/** Waits until a number has not grown for two seconds; answers with it. */
async function whenQuiet(count: () => Promise<number>): Promise<number> {
  let last = 0;
  for (let quiet = 0; quiet < 4; quiet++) {
    await sleep(500);
    const now = await count();
    if (now > last) quiet = 0;
    last = now;
  }
  return last;
}

declare global {
  interface Window {
    /** Kinds of changes in a frame. */
    seen: string[];
    CSS: typeof CSS;
  }
}

/** Runs in the page. */
function markedFrames(): number {
  const frames = [...document.querySelectorAll('iframe')];
  return frames.filter(({ contentWindow }) => (contentWindow?.CSS.highlights.size ?? 0) > 0).length;
}

/** Runs in the page. */
function changesInFrames(): string[] {
  const frames = [...document.querySelectorAll('iframe')];
  return frames.flatMap(({ title, contentWindow }) => (contentWindow?.seen ?? []).map((type) => `${title}: ${type}`));
}

export const checks = [modals, before];
