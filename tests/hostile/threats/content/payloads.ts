import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { type Check, noneOf } from '../../check.ts';
import { Lab } from '../../lab.ts';
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
const PER_TEXT = 4;

/** Puts payloads in front of every text of the dataset in a built script: whatever begins like a sentence. */
function poison(script: string): string {
  let next = 0;
  const some = () => Array.from({ length: PER_TEXT }, () => PAYLOADS[next++ % PAYLOADS.length]).join(' ');
  return script.replace(/(?<=[:,[])"(?=[A-Z][^"\\`$]{11,}")/g, () => `"${some()} `);
}

const payloads: Check = {
  threat: 18,
  counts: `of ${PAYLOADS.length} payloads in the texts of the dataset: scripts that run in page, card, popup or library, and elements that they make`,
  bar: '0',
  places: ['chromium', 'firefox'],
  ownBrowser: true,
  async measure(lab) {
    const chunks = readdirSync(join(lab.build, 'chunks')).map((name) => `chunks/${name}`);
    const files = Object.fromEntries(['background.js', ...chunks].map((file) => [file, poison]));
    const harmless = {
      fault: 'texts with payloads',
      files: { ...files, ...(lab.planted ? { 'card.js': asHtml } : {}) },
    };
    const build = plantedBuild(lab.isFirefox ? 'firefox' : 'chromium', harmless, `payloads-${lab.planted}`, true);
    const { place, site, outside, planted, full } = lab;
    const poisoned = new Lab({ place, site, outside, build, planted, full });
    try {
      return noneOf(await look(poisoned), PAYLOADS.length);
    } finally {
      await poisoned.close();
    }
  },
  plant: { fault: 'a card drawn from HTML', files: {} },
};

const asHtml = replaced(
  /document\.createElementNS\((\w+),(\w+)\)/g,
  '((ns, name) => { const made = document.createElementNS(ns, name), { append } = made; made.append = (...parts) => { for (const part of parts) { if (typeof part === "string") made.insertAdjacentHTML("beforeend", part); else append.call(made, part); } }; return made; })($1,$2)',
);

async function look(lab: Lab): Promise<string[]> {
  const page = await lab.newPage();
  await page.goto(lab.site.page(ARTICLE));
  const marks = await marksOf(page);
  const found: string[] = [];
  for (const mark of marks) {
    if (!(await clickMark(page, mark.slice(0, 30)))) found.push(`no card: ${mark}`);
    await sleep(300);
    if (!lab.isFirefox) found.push(...(await madeIn(page)));
    await page.keyboard.press('Escape');
    await sleep(150);
  }
  found.push(...(await ran(page)).map((what) => `page: ${what}`));
  for (const file of ['library.html#claim/pain', 'library.html#place/US-AL', 'library.html', 'popup.html']) {
    const own = await lab.openOwn(file);
    await sleep(800);
    found.push(...(await ran(own)).map((what) => `${file}: ${what}`));
    await own.close();
  }
  return marks.length === 0 ? ['no marks'] : found;
}

async function ran(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => (globalThis as { xss?: number }).xss ?? 0);
  return count > 0 ? [`${count} scripts ran`] : [];
}

/** Elements that no card has, inside the open one. */
async function madeIn(page: Page): Promise<string[]> {
  const client = await page.createCDPSession();
  await client.send('DOM.enable');
  const { nodes } = await client.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await client.detach();
  const wrong = /^(?:IMG|SCRIPT|IFRAME|OBJECT|EMBED|VIDEO|AUDIO|MARQUEE|MATH|BASE|META|FORM|TEXTAREA|XMP)$/i;
  const own = await page.evaluate(
    () => document.querySelectorAll('img,script,iframe,object,embed,video,audio,form,meta').length,
  );
  const made = nodes.filter(({ nodeName }) => wrong.test(nodeName)).length - own;
  return made > 0 ? [`${made} elements`] : [];
}

export const checks = [payloads];
