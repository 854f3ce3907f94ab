import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { BUILT } from '../../lib/cli/launch.ts';
import { until } from './harness.ts';
import { TEXT } from './kinds/kinds.ts';

/** A page that goes to one that it has had made ahead, and that page, which tells the server how it came and looks. */
const PAGES: Record<string, string> = {
  '/start': `<button onclick="open('/going', '_blank', 'noopener')">Go</button>`,
  '/going':
    '<script type="speculationrules">{"prerender":[{"urls":["/made"],"eagerness":"immediate"}]}</script><script>setTimeout(() => location.assign("/made"), 2500)</script>',
  '/made': `${TEXT}<script>
    const tell = () => setTimeout(() => {
      const { activationStart } = performance.getEntriesByType('navigation')[0];
      fetch('/told?madeAhead=' + (activationStart > 0) + '&marks=' + CSS.highlights.size + '&hosts=' + document.querySelectorAll('[popover]').length);
    }, 500);
    if (document.prerendering) document.addEventListener('prerenderingchange', tell); else tell();
  </script>`,
};

let browser: Browser | undefined;
let server: Server | undefined;
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('a page that was made ahead of the visit has its marks when it is visited', async () => {
  const told: string[] = [];
  server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/told')) told.push(url);
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGES[url] ?? '');
  });
  await new Promise<void>((listening) => server?.listen(0, listening));
  // Chromium makes no page ahead for a tab that is being debugged: the new tab is left alone.
  let attach = true;
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    enableExtensions: true,
    args: ['--no-sandbox'],
    targetFilter: () => attach,
  });
  await browser.installExtension(BUILT);
  await sleep(1_500); // its first-run page has to be there before new tabs are left alone
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/start`);
  attach = false;
  await page.click('button');
  await until(
    async () => told.length,
    (count) => count > 0,
    15_000,
  );
  expect(told).toEqual(['/told?madeAhead=true&marks=1&hosts=0']);
});
