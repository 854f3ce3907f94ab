import { setTimeout as sleep } from 'node:timers/promises';
import { openPopup, until } from '../../../e2e/harness.ts';
import { type Check, noneOf } from '../../check.ts';
import { workerErrors } from '../../content-world.ts';
import { first } from '../../plant.ts';

/** Pages where no extension may run. */
const CLOSED = [
  'chrome://version/',
  'about:blank',
  'data:text/html,Kratom',
  'chrome://extensions/',
  'view-source:SITE',
];
/** What the popup says there, in the English of `_locales`. */
const SAYS = /cannot|can’t|can't/i;

const noAccess: Check = {
  threat: 38,
  counts: 'of 5 pages where no extension runs: popups that do not say so, and rejections that nobody handles',
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const browser = await lab.browser();
    const id = new URL(lab.address('')).host;
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('The browser does not know the extension.');
    const errors = await workerErrors(lab);
    const found: string[] = [];
    for (const address of CLOSED) {
      const page = await lab.newPage();
      await page.goto(address.replace('SITE', lab.site.page('Kratom'))).catch(() => undefined);
      await page.bringToFront();
      const popup = await openPopup(page, extension);
      popup.on('pageerror', (error) => errors.push(String(error)));
      const text = await until(
        () => popup.evaluate(() => document.body.textContent ?? ''),
        (words) => SAYS.test(words),
        2_000,
      );
      if (!SAYS.test(text)) found.push(`${address}: ${text.slice(0, 100)}`);
      await popup.close();
      await page.close();
    }
    await lab.setSite('elsewhere.test', false); // all tabs are refreshed
    await sleep(500);
    return noneOf([...found, ...errors], CLOSED.length);
  },
  plant: {
    fault: 'a background that does not handle a refused injection',
    files: {
      'background.js': first(
        'chrome.tabs.onActivated.addListener(({ tabId }) => { chrome.scripting.executeScript({ target: { tabId }, files: ["gate.js"] }); });',
      ),
    },
  },
};

export const checks = [noAccess];
