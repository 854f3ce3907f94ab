import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { openCard } from '../../../e2e/harness.ts';
import { type Check, noneOf } from '../../check.ts';
import { clickMark, HIGHLIGHTS, markedPage, marksOf } from '../../look.ts';
import { ONE_CLAIM, UNRELATED } from '../../pages.ts';
import { first, type Manifest } from '../../plant.ts';

/** As long as a page waits before it looks, ms. */
const SETTLED = 700;

/** What a page can look at to learn that the extension is there; run in the page. */
function probes(extensionAddress: string, highlightNames: readonly string[]): Promise<Record<string, string>> {
  const names = (owner: object) => String(Reflect.ownKeys(owner).map(String).sort());
  const style = getComputedStyle(document.querySelector('p') ?? document.body);
  return fetch(`${extensionAddress}`)
    .then(
      () => 'answered',
      () => 'refused',
    )
    .then((file) => ({
      globals: names(globalThis),
      'document properties': names(document),
      'root attributes': String(document.documentElement.getAttributeNames()),
      'body attributes': String(document.body.getAttributeNames()),
      nodes: String(document.getElementsByTagName('*').length),
      html: document.documentElement.outerHTML,
      'style sheets': String(document.styleSheets.length),
      'adopted sheets': String(document.adoptedStyleSheets.length),
      highlights: String(CSS.highlights.size),
      resources: String(performance.getEntriesByType('resource').map((entry) => entry.name)),
      'computed style': [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'),
      'highlight style': highlightNames
        .map((name) => getComputedStyle(document.documentElement, `::highlight(${name})`).textDecorationLine)
        .join(),
      events: String((globalThis as { heard?: string[] }).heard ?? []),
      'extension file': file,
    }));
}

/** Hears what a content script could say to the page. */
const HEAR =
  "<script>heard = []; for (const type of ['message', 'securitypolicyviolation', 'error', 'unhandledrejection']) addEventListener(type, (event) => heard.push(type));</script>";

async function look(page: Page, address: string, file: string): Promise<Record<string, string>> {
  await page.goto(address);
  await sleep(SETTLED);
  return page.evaluate(probes, file, HIGHLIGHTS);
}

const unrelated: Check = {
  threat: 11,
  counts: 'probes that differ with and without the extension, on a page that does not name kratom',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const address = lab.site.page(HEAR + UNRELATED);
    await lab.browser();
    const file = lab.address('icon/16.png');
    const bare = await (await lab.bareBrowser()).newPage();
    const without = await look(bare, address, file);
    await bare.browser().close();
    const found = await look(await lab.newPage(), address, file);
    const names = Object.keys(without);
    return noneOf(
      names.filter((name) => found[name] !== without[name]),
      names.length,
    );
  },
  plant: {
    fault: 'a gate that leaves an attribute on every page',
    files: {
      'gate.js': first(
        "addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('data-kcc', ''));",
      ),
    },
  },
};

/** A page that writes about kratom may learn that its text is marked, by the registry; by nothing else. */
const bait: Check = {
  threat: 12,
  counts: 'violations, messages, events and nodes that a page about kratom can hear or see before a card is opened',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const address = lab.site.page(HEAR + ONE_CLAIM);
    await lab.browser();
    const file = lab.address('icon/16.png');
    const bare = await (await lab.bareBrowser()).newPage();
    const without = await look(bare, address, file);
    await bare.browser().close();
    const page = await lab.newPage();
    await look(page, address, file);
    const marks = await marksOf(page); // however busy the machine is
    const found = await page.evaluate(probes, file, HIGHLIGHTS);
    const allowed = ['highlights', 'highlight style'];
    const names = Object.keys(without).filter((name) => !allowed.includes(name));
    const speaking = ['gate.js', 'annotator.js'].filter((name) =>
      // A message to a port of its own is no word to the page: slices of work wait for one.
      /\b(?:postMessage|dispatchEvent|CustomEvent|BroadcastChannel)\b/.test(
        readFileSync(join(lab.build, name), 'utf8').replace(/new MessageChannel\b.{0,120}?\.postMessage\(/gs, ''),
      ),
    );
    return noneOf(
      [
        ...names.filter((name) => found[name] !== without[name]),
        ...(marks.length === 1 ? [] : ['no mark']),
        ...speaking.map((name) => `${name} can speak to the page`),
      ],
      names.length,
    );
  },
  plant: {
    fault: 'a gate that announces itself by a message',
    files: { 'gate.js': first("addEventListener('DOMContentLoaded', () => window.postMessage('here', '*'));") },
  },
};

const manifestDoors: Check = {
  threat: 11,
  counts: 'doors for pages in the manifest (web_accessible_resources, externally_connectable, all-world scripts)',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const json = JSON.parse(readFileSync(join(lab.build, 'manifest.json'), 'utf8')) as Manifest;
    const doors = ['web_accessible_resources', 'externally_connectable'].filter((key) => key in json);
    return noneOf([...doors, ...json.content_scripts.filter(({ world }) => world).map(() => 'world')], 3);
  },
  plant: {
    fault: 'a file that pages may load',
    files: {
      'manifest.json': (text) =>
        text.replace('{', '{"web_accessible_resources":[{"resources":["icon/16.png"],"matches":["<all_urls>"]}],'),
    },
  },
};

/** The list of sites that a reader has switched off is nobody's business in a page. */
const siteList: Check = {
  threat: 4,
  counts: 'places of the page or the card that name a site which the reader has switched off',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const secret = 'secret-site.test';
    await lab.browser();
    await lab.setSite(secret, false);
    const page = await markedPage(lab, ONE_CLAIM);
    await clickMark(page);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.documentElement));
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      selection: String(getSelection()),
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
      globals: Object.getOwnPropertyNames(globalThis).join(),
      highlights: [...CSS.highlights.keys()].join(),
    }));
    const card = lab.isFirefox ? '' : JSON.stringify((await openCard(page)) ?? 'no card');
    const texts = Object.entries({ ...seen, card });
    return noneOf(
      texts.filter(([, text]) => text.includes(secret) || text.includes('no card')).map(([name]) => name),
      texts.length,
    );
  },
  plant: {
    fault: 'an annotator that keeps the settings in the page',
    files: {
      'annotator.js': first(
        '(globalThis.browser ?? chrome).storage.local.get(null).then((all) => localStorage.setItem("kcc", JSON.stringify(all)));',
      ),
    },
  },
};

export const checks = [unrelated, bait, manifestDoors, siteList];
