import { setTimeout as sleep } from 'node:timers/promises';
import { callsOfOurs } from '../../busy.ts';
import type { Check } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { first, last, replaced } from '../../plant.ts';
import { STYLE, TASK, traced, type Work } from '../../trace.ts';

const ELEMENTS = 100_000;
const NODE_BYTES = 54_000_000;
/** The browser itself needs many seconds to lay out such a page, ms. */
const PATIENCE = 120_000;
/** Other programs may have the processor at any moment: the best of so many runs counts. */
const RUNS = 5;

/** Elements made by a script of the page, before the gate looks. */
const many = (rest: string) =>
  `<main id="m"></main><script>m.innerHTML = '<p>Word</p>'.repeat(${ELEMENTS})</script>${rest}`;
const giant = `<pre id="m"></pre><script>m.textContent = '${CLAIM}\\n\\n' + 'Kratom word. '.repeat(${Math.round(NODE_BYTES / 13)})</script>`;

const gate: Check = {
  threat: 22,
  counts: `ms of processor time that the gate takes, from its start to the end of its first look, on a page of ${ELEMENTS} elements`,
  bar: '10',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const page = await lab.newPage();
    const address = lab.site.page(many(''));
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.goto('about:blank');
      const work = await traced(page, async () => {
        await page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
      });
      const looked = work.findLast(({ name }) => name === 'EventDispatch DOMContentLoaded');
      const calls = callsOfOurs(work).filter(({ file, begun }) => file === 'gate.js' && begun < (looked?.ended ?? 0));
      runs.push(sumOf(calls));
    }
    const best = Math.min(...runs);
    return {
      figure: best.toFixed(1),
      holds: best > 1 && best <= 10,
      found: [`runs: ${runs.map((ms) => ms.toFixed(1))}`],
    };
  },
  plant: {
    fault: 'a gate that walks all nodes',
    files: {
      'gate.js': first(
        "addEventListener('DOMContentLoaded', () => { const walker = document.createTreeWalker(document); for (let node = walker.nextNode(); node; node = walker.nextNode()) /kratom/i.test(node.textContent); });",
      ),
    },
  },
};

const longTasks: Check = {
  threat: 22,
  counts: `ms of processor time that the extension's scripts take at most in one task, with all that they bring about there, on ${ELEMENTS} elements with a claim and on a text node of 54 MB`,
  bar: '50',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const elements = await longestOfOurs(lab, lab.site.page(many(ONE_CLAIM)));
    const node = await longestOfOurs(lab, lab.site.page(giant));
    return {
      figure: `${elements.toFixed(0)} and ${node.toFixed(0)}`,
      holds: elements > 0 && node > 0 && elements <= 50 && node <= 50,
    };
  },
  plant: {
    fault: 'a reading that is never cut into slices',
    files: {
      'annotator.js': replaced(/performance\.now\(\)/g, '0'),
      'gate.js': replaced(/\b65536\b/g, '1e9'),
    },
  },
};

/** The most that our scripts take in one task while a page loads and is marked, ms; the least of a few runs. */
async function longestOfOurs(lab: Lab, address: string): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 3 && (run === 0 || Math.min(...runs) > 50); run++) {
    const work = await tracedUntilMarked(lab, address);
    const calls = callsOfOurs(work);
    const inTasks = work
      .filter(({ name }) => name === TASK)
      .map((task) => calls.filter(({ begun, ended }) => begun >= task.begun && ended <= task.ended))
      .map(sumOf);
    runs.push(Math.max(0, ...inTasks));
  }
  return Math.min(...runs);
}

/**
 * What the browser does for the marks is no task of our scripts. Chromium's elements inherit the styles of highlights, so
 * that it styles each element once more when these come; a rule that matches the marked elements alone would need a sign on
 * them, which the page would see.
 */
const restyles: Check = {
  threat: 22,
  counts: `times that the browser styles all of ${ELEMENTS} elements anew for the marks, and % of processor time which that adds to what the page took until it could be read`,
  bar: '1, 25',
  places: ['chromium'],
  slow: true,
  async measure(lab) {
    const shares: number[] = [];
    let most = 0;
    for (let run = 0; run < 3; run++) {
      const work = await tracedUntilMarked(lab, lab.site.page(many(ONE_CLAIM)));
      const [own, ...again] = work.filter(({ name, elements }) => name === STYLE && elements > ELEMENTS / 2);
      const [first] = again;
      if (!own || !first) return { figure: 'no restyle', holds: false };
      const before = work.filter(({ name, ended }) => name === TASK && ended <= first.begun);
      most = Math.max(most, again.length);
      shares.push((sumOf(again) / sumOf(before)) * 100);
    }
    const share = Math.min(...shares);
    return { figure: `${most}, ${share.toFixed(0)}`, holds: most === 1 && share <= 25, found: [`runs: ${shares}`] };
  },
  plant: {
    fault: 'an annotator that has the page styled once more',
    files: {
      'annotator.js': last('setTimeout(() => document.documentElement.style.setProperty("color", "#111"), 500);'),
    },
  },
};

const sumOf = (work: readonly Work[]) => work.reduce((sum, { cpu }) => sum + cpu, 0);

/** All that the page's main thread does from its loading until a second after it is marked. */
async function tracedUntilMarked(lab: Lab, address: string): Promise<Work[]> {
  const page = await lab.newPage();
  const work = await traced(page, async () => {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    if ((await marksOf(page, PATIENCE)).length === 0) throw new Error('There is no mark.');
    await sleep(1_000);
  });
  await page.close();
  return work;
}

export const checks = [gate, longTasks, restyles];
