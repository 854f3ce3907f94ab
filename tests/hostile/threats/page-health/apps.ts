import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { buildApp, buildScript } from '../../../e2e/apps/bundle.ts';
import { TAKE_OVER } from '../../../e2e/apps/words.ts';
import { htmlOf, until } from '../../../e2e/harness.ts';
import { listenForErrors } from '../../../e2e/kinds/observe.ts';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { marksOf } from '../../look.ts';
import { ONE_CLAIM } from '../../pages.ts';
import { last } from '../../plant.ts';

/** Svelte's server part does not run in bare Node; the end-to-end tests have its page. */
const APPS = ['react', 'react18/app', 'vue', 'preact'];
/** Where each editor is typed into. */
const EDITORS: Record<string, string> = {
  contenteditable: '#editor [contenteditable] p',
  textarea: 'textarea',
  prosemirror: '.ProseMirror p',
  lexical: '#editor p',
  codemirror: '.cm-line',
  tinymce: 'body p',
};

const hydration: Check = {
  threat: 23,
  counts: `of ${APPS.length} pages that a script takes over: errors added, or a document that is not as without the extension`,
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const bare = await (await lab.bareBrowser()).newPage();
    const page = await lab.newPage();
    const found: string[] = [];
    for (const name of APPS) {
      const { html, script } = await buildApp(name);
      lab.site.page(script, { path: `/${name}.js`, type: 'text/javascript' });
      const address = lab.site.page(html, { path: `/${name}`, type: 'text/html' });
      const [mine, plain] = [await takenOver(page, address), await takenOver(bare, address)];
      if (mine.marks === 0) found.push(`${name}: no marks`);
      if (mine.html !== plain.html) found.push(`${name}: another document`);
      found.push(...mine.errors.filter((error) => !plain.errors.includes(error)).map((error) => `${name}: ${error}`));
    }
    return noneOf(found, APPS.length);
  },
  plant: {
    fault: 'a host element that is there before it is wanted',
    files: { 'annotator.js': last('document.body.prepend(document.createElement("div"));') },
  },
};

async function takenOver(page: Page, address: string) {
  const { said: errors, stop } = listenForErrors(page);
  await page.goto(address);
  const marks = await marksOf(page, TAKE_OVER - 200);
  await sleep(TAKE_OVER);
  stop();
  return { errors, html: await htmlOf(page), marks: marks.length };
}

const editors: Check = {
  threat: 24,
  counts: `of ${Object.keys(EDITORS).length} editors: texts that are saved in another form than without the extension`,
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const bare = await (await lab.bareBrowser()).newPage();
    const page = await lab.newPage();
    const found: string[] = [];
    for (const [name, selector] of Object.entries(EDITORS)) {
      const address = await editorPage(lab, name);
      const [mine, plain] = [await write(page, address, selector), await write(bare, address, selector)];
      if (mine !== plain || !plain.includes('Kratom')) found.push(`${name}: ${mine} instead of ${plain}`);
    }
    return noneOf(found, Object.keys(EDITORS).length);
  },
  plant: {
    fault: 'marks that are elements of the page',
    files: {
      'annotator.js': last(
        'setTimeout(() => { for (const text of document.querySelectorAll("[contenteditable] p, .cm-line")) text.append(Object.assign(document.createElement("span"), { textContent: "!" })); for (const area of document.querySelectorAll("textarea")) area.value += "!"; }, 800);',
      ),
    },
  },
};

async function editorPage(lab: Lab, name: string): Promise<string> {
  lab.site.page(await buildScript(`editors/${name}`), { path: `/${name}.js`, type: 'text/javascript' });
  return lab.site.page(`${ONE_CLAIM}<div id="editor"></div><script type="module" src="/${name}.js"></script>`);
}

/** Types a claim at the end of the editor's draft; answers with what the editor would save. */
async function write(page: Page, address: string, selector: string): Promise<string> {
  await page.goto(address);
  await page.bringToFront();
  const frame = selector.startsWith('body')
    ? await page.waitForFrame(async (inner) => inner !== page.mainFrame() && (await inner.$(selector)) !== null)
    : page.mainFrame();
  await frame.waitForSelector(selector);
  await frame.$eval(selector, (inner) => inner.closest<HTMLElement>('textarea, [contenteditable]')?.focus());
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  await page.keyboard.type(' Kratom is banned in Ohio.', { delay: 5 });
  await sleep(1_200); // a reading of the page falls in here
  return until(
    () => page.evaluate(() => (globalThis as unknown as { save(): string }).save()),
    (text) => text.length > 0,
  );
}

export const checks = [hydration, editors];
