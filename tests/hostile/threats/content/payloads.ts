import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { until } from '../../../e2e/harness.ts';
import type { Check } from '../../check.ts';
import { drawnCard, isOurs } from '../../drawn-card.ts';
import type { Lab } from '../../lab.ts';
import { clickMark, marksOf } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { plantedBuild, replaced } from '../../plant.ts';

const TAGS =
  'img svg video audio body iframe object embed input details marquee select textarea form math style link base meta a template xmp noscript'.split(
    ' ',
  );
const HANDLERS =
  'onerror onload onfocus ontoggle onmouseover onanimationstart onpointerenter onbegin onscroll onwheel'.split(' ');
const RUN = 'top.xss=(top.xss||0)+1';
const WHOLE = [
  `<script>${RUN}</script>`,
  `<iframe srcdoc='<script>${RUN}</script>'></iframe>`,
  `<a href='javascript:${RUN}' autofocus onfocus=${RUN}>x</a>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `--><img src=x onerror=${RUN}>`,
  `]]><svg onload=${RUN}>`,
];
const MADE = TAGS.flatMap((tag) =>
  HANDLERS.flatMap((handler) => [
    `<${tag} src=x ${handler}=${RUN} autofocus>`,
    `</p><${tag.toUpperCase()}/src=x/${handler}='${RUN}'>`,
  ]),
);
const PAYLOADS = [...WHOLE, ...MADE].slice(0, 423);
const PER_TEXT = 8;

/** Puts payloads in front of every text of the dataset in a built script: whatever begins like a sentence and has a space. */
function poison(script: string): string {
  let next = 0;
  const some = () =>
    Array.from({ length: PER_TEXT }, () => PAYLOADS[next++ % PAYLOADS.length]?.replaceAll("'", "\\'")).join(' '); // the dataset stands in a string in single quotes
  return script.replace(/(?<=[:,[])"(?=[A-Z][^"\\`$ ]* [^"\\`$]*")/g, () => `"${some()} `);
}

const payloads: Check = {
  threat: 18,
  counts: `of ${PAYLOADS.length} payloads in the texts of the dataset, all of them shown: scripts that run in page, card, popup or library, and elements that no card draws`,
  bar: '0, 0',
  places: ['chromium', 'firefox'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    const chunks = readdirSync(join(lab.build, 'chunks')).map((name) => `chunks/${name}`);
    const files = Object.fromEntries(['background.js', ...chunks].map((file) => [file, poison]));
    const harmless = {
      fault: 'texts with payloads',
      files: { ...files, ...(lab.planted ? { 'card.js': asHtml } : {}) },
    };
    const build = plantedBuild(lab.engine, harmless, `payloads-${lab.planted}`, true);
    const { ran, made, wrong, shown } = await lab.withBuild(build, look);
    const missing = PAYLOADS.length - shown.size;
    return {
      figure: `${ran}, ${made.length}`,
      holds: ran + made.length + wrong.length + missing === 0,
      found: [...new Set([...made, ...wrong, ...(missing > 0 ? [`${missing} payloads were never shown`] : [])])],
    };
  },
  plant: { fault: 'a card drawn from HTML', files: {} },
};

const asHtml = replaced(
  /document\.createElementNS\((\w+),(\w+)\)/g,
  '((ns, name) => { const made = document.createElementNS(ns, name), { append } = made; made.append = (...parts) => { for (const part of parts) { if (typeof part === "string") made.insertAdjacentHTML("beforeend", part); else append.call(made, part); } }; return made; })($1,$2)',
);

interface Seen {
  /** Scripts that have run. */
  ran: number;
  /** Elements that no card draws. */
  readonly made: string[];
  /** What kept the check from looking. */
  readonly wrong: string[];
  /** Payloads that were shown as the text that they are. */
  readonly shown: Set<string>;
}

async function look(lab: Lab): Promise<Seen> {
  const seen: Seen = { ran: 0, made: [], wrong: [], shown: new Set() };
  const page = await lab.newPage();
  await page.goto(lab.site.page(ARTICLE));
  const marks = await marksOf(page);
  if (marks.length === 0) seen.wrong.push('no marks');
  for (const mark of marks) {
    if (!(await clickMark(page, mark.slice(0, 30)))) seen.wrong.push(`no card: ${mark}`);
    await sleep(300);
    if (!lab.isFirefox) {
      const card = await drawnCard(page);
      if (card.elements.length === 0) seen.wrong.push(`nothing drawn: ${mark}`);
      seen.made.push(...card.elements.filter((element) => !isOurs(element)).map((element) => JSON.stringify(element)));
      note(seen, card.text);
    }
    await page.keyboard.press('Escape');
    await sleep(150);
  }
  seen.ran += await scriptsRun(page);
  for (const file of [
    'library.html#claim/pain',
    'library.html#place/US-AL',
    'library.html#sources',
    'library.html',
    'popup.html',
  ]) {
    const own = await lab.openOwn(file);
    if (!(await until(() => own.evaluate(() => (document.body.textContent ?? '').length > 1_000), Boolean)))
      seen.wrong.push(`${file} shows nothing`);
    await sleep(500);
    seen.ran += await scriptsRun(own);
    note(seen, await own.evaluate(() => document.body.textContent ?? ''));
    await own.close();
  }
  return seen;
}

function note({ shown }: Seen, text: string): void {
  for (const payload of PAYLOADS) if (text.includes(payload)) shown.add(payload);
}

function scriptsRun(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as { xss?: number }).xss ?? 0);
}

export const checks = [payloads];
