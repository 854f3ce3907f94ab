import { setTimeout as sleep } from 'node:timers/promises';
import { markedTexts, until } from '../../../e2e/harness.ts';
import { type Check, noneOf } from '../../check.ts';
import { hostCount, marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM, UNRELATED } from '../../pages.ts';
import { first } from '../../plant.ts';

/** A page that waits in the back/forward cache while its site is switched off. */
const cached: Check = {
  threat: 35,
  counts: 'marks of a page that comes back from the back/forward cache after its site was switched off',
  bar: '0 of 1',
  places: ['chromium', 'firefox'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    await lab.browser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    const page = await lab.newPage();
    await page.goto(
      lab.site.page(
        `${ONE_CLAIM}<script>addEventListener('pageshow', (event) => { cameBack = event.persisted })</script>`,
      ),
    );
    const found: string[] = [];
    if (String(await marksOf(page)) !== CLAIM) found.push('no mark before');
    await page.goto(lab.site.page(UNRELATED).replace('localhost', '127.0.0.1'));
    await lab.setSite('localhost', false);
    await sleep(500);
    await page.bringToFront();
    // Firefox does not say when a page has come back.
    await Promise.race([page.goBack().catch(() => undefined), sleep(2_000)]);
    const left = await until(
      () => markedTexts(page),
      (texts) => texts.length === 0,
      3_000,
    );
    found.push(...left);
    if (!(await page.evaluate(() => (globalThis as { cameBack?: boolean }).cameBack))) found.push('it was not cached');
    return noneOf(found, 1);
  },
  plant: {
    fault: 'an annotator that does not ask again when it comes back',
    files: {
      'annotator.js': first(
        "addEventListener('pageshow', (event) => event.stopImmediatePropagation(), { capture: true });",
      ),
      'gate.js': first(
        "addEventListener('pagehide', () => { Object.defineProperty(globalThis[Symbol.for('kratom-claim-context')] ?? {}, 'recheck', { value: () => undefined }); });",
      ),
    },
  },
};

const RULES = (address: string) =>
  `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${address}"],"eagerness":"immediate"}]}</script>`;

/** A page that is made ahead of a visit: nothing is shown before, and the marks are right after. */
const prerendered: Check = {
  threat: 36,
  counts: 'marks missing, hosts or stored values after a visit to a page that was made ahead',
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const page = await lab.newPage();
    const path = `/ahead-${lab.planted}`;
    const ahead = lab.site.page(
      `${ONE_CLAIM}<script>wasAhead = document.prerendering; document.addEventListener('prerenderingchange', () => { nodes = document.querySelectorAll('*').length })</script>`,
      { path },
    );
    await page.goto(lab.site.page(`${UNRELATED}${RULES(ahead)}<a id="go" href="${path}">Go</a>`));
    await sleep(1_500);
    const before = JSON.stringify(await lab.stored());
    await page.bringToFront();
    await Promise.all([page.waitForNavigation(), page.click('#go')]);
    const found: string[] = [];
    const marks = await marksOf(page);
    if (String(marks) !== CLAIM) found.push(`marks: ${marks}`);
    if (!(await page.evaluate(() => (globalThis as { wasAhead?: boolean }).wasAhead)))
      found.push('it was not made ahead');
    if ((await hostCount(page)) > 0) found.push('a host');
    if (JSON.stringify(await lab.stored()) !== before) found.push('something was stored');
    return noneOf(found, 1);
  },
  plant: {
    fault: 'a gate that stays away from pages made ahead',
    files: {
      'gate.js': (text) => `if (!document.prerendering) {\n${text}\n}`,
    },
  },
};

/** A private window leaves nothing behind. */
const privateWindow: Check = {
  threat: 37,
  counts: 'keys written to storage.local by reading in a private window and switching its site off there',
  bar: '0',
  places: ['chromium'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    const chromium = await lab.browser({}, { enabledInIncognito: true });
    const before = Object.keys(await lab.stored());
    // A context of the debugger's is no private window to the extension API: the extension has to open one.
    const address = lab.site.page(ONE_CLAIM);
    await (await lab.own()).evaluate((url) => browser.windows.create({ incognito: true, url }), address);
    const page = await (await chromium.waitForTarget((target) => target.url() === address)).page();
    if (!page) throw new Error('There is no private window.');
    const found: string[] = [];
    const marks = await marksOf(page);
    if (String(marks) !== CLAIM) found.push(`marks: ${marks}`);
    const own = await lab.own();
    await own.evaluate((planted) => ourSettings.setSite('localhost', false, 'all', !planted), lab.planted);
    const left = await until(
      () => markedTexts(page),
      (texts) => texts.length === 0,
    );
    found.push(...left.map((text) => `still marked: ${text}`));
    found.push(...Object.keys(await lab.stored()).filter((key) => !before.includes(key)));
    return noneOf(found, 1);
  },
  plant: { fault: 'a switch that does not know of private windows' },
};

export const checks = [cached, prerendered, privateWindow];
