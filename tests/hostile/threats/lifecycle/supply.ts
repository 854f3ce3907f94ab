import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { THIRD_PARTY } from '../../../../lib/cli/third-party.ts';
import { type Check, noneOf } from '../../check.ts';
import { FROZEN } from '../../frozen-manifest.ts';
import { clickMark, markedPage } from '../../look.ts';
import { ARTICLE } from '../../pages.ts';
import { first, last, manifest } from '../../plant.ts';

/** Hosts that the browsers ask for by themselves, with or without an extension. */
const BROWSERS_OWN =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gstatic\.com|googleusercontent\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|digicert\.com)(?=[:/]|$)/;

const requests: Check = {
  threat: 39,
  counts:
    'requests that left for another host since the suite began, and after article, card, popup, library and settings',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const page = await markedPage(lab, ARTICLE);
    await clickMark(page);
    for (const file of ['popup.html', 'library.html', 'options.html', 'welcome.html']) {
      const own = await lab.openOwn(file);
      await sleep(700);
      await own.close();
    }
    const found = [...new Set(lab.outside.asked)].filter((address) => !BROWSERS_OWN.test(address));
    return noneOf(found, lab.outside.asked.length + 5);
  },
  plant: {
    fault: 'a gate that phones home', // the background could not: its policy stops it
    files: { 'gate.js': first("fetch('http://elsewhere.example/', { mode: 'no-cors' }).catch(() => undefined);") },
  },
};

const frozen: Check = {
  threat: 39,
  counts: 'differences of the built manifests from the frozen one',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const built = JSON.parse(readFileSync(join(lab.build, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    const wanted: Record<string, unknown> = FROZEN[lab.engine];
    const keys = [...new Set([...Object.keys(built), ...Object.keys(wanted)])].filter((key) => key !== 'version');
    return noneOf(
      keys.filter((key) => JSON.stringify(built[key]) !== JSON.stringify(wanted[key])),
      keys.length,
    );
  },
  plant: {
    fault: 'one permission more',
    files: { 'manifest.json': manifest(({ permissions }) => permissions.push('tabs')) },
  },
};

/** Ways in which a script makes HTML, code or requests out of text. */
const DANGEROUS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|setHTML|DOMParser|document\.write|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|\beval\(|\bfetch\(/g;
/** Scripts that run in pages: there, not one. Preact's own `innerHTML` (for a prop that nothing here sets) is elsewhere. */
const IN_PAGES = ['gate.js', 'annotator.js', 'card.js'];

const sinks: Check = {
  threat: 18,
  counts: 'ways to make HTML, code or requests out of text, in the scripts that run in pages',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const scripts = readdirSync(lab.build).filter((name) => IN_PAGES.includes(name));
    const found = scripts.flatMap((name) =>
      [...readFileSync(join(lab.build, name), 'utf8').matchAll(DANGEROUS)].map(([word]) => `${name}: ${word}`),
    );
    return noneOf([...found, ...(scripts.length < IN_PAGES.length ? ['a script is missing'] : [])], scripts.length);
  },
  plant: {
    fault: 'a card drawn from HTML',
    files: { 'card.js': last('globalThis.planted = (text) => { document.body.innerHTML = text; };') },
  },
};

const installScripts: Check = {
  threat: 39,
  counts: 'packages with an installation script that allowScripts does not name',
  bar: '0',
  places: ['node'],
  core: true,
  async measure(lab) {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: object };
    const named = lab.planted ? {} : allowScripts;
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = [...new Set(scripted.map(([path]) => path.split('node_modules/').at(-1) ?? ''))];
    return noneOf(
      names.filter((name) => !Object.hasOwn(named, name)),
      names.length,
    );
  },
  plant: { fault: 'a list that names none' },
};

const libraries: Check = {
  threat: 39,
  counts:
    'libraries in the package that docs/permissions.md does not list with licence and reason, or that it lists alone',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const built = readFileSync(join(lab.build, THIRD_PARTY), 'utf8');
    const bundled = [...built.matchAll(/^# (\S+) \S+ \((.+)\)$/gm)].map(([, name, licence]) => `${name} ${licence}`);
    const page = readFileSync('docs/permissions.md', 'utf8').replace(/^\| \[zod\].*\n/m, (row) =>
      lab.planted ? '' : row,
    );
    // | [name](address) | licence | where | why |
    const rows = [...page.matchAll(/^\| \[(.+?)\]\(https:.+?\) \| (.+?) \| .+? \| .{10,} \|$/gm)];
    const listed = rows.map(([, name, licence]) => `${name} ${licence}`);
    const differing = [
      ...bundled.filter((one) => !listed.includes(one)),
      ...listed.filter((one) => !bundled.includes(one)),
    ];
    return noneOf(differing, bundled.length);
  },
  plant: { fault: 'a library that the table does not have' },
};

export const checks = [requests, frozen, sinks, installScripts, libraries];
