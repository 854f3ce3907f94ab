import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { checkKind } from './kinds/check-kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { serveKinds } from './kinds/server.ts';

let browser: Browser;
let plain: Browser;
let page: Page;
let bare: Page;
let site: Awaited<ReturnType<typeof serveKinds>>;

beforeAll(async () => {
  site = await serveKinds(KINDS);
  const launch = () =>
    puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox') ?? '', headless: true });
  [browser, plain] = await Promise.all([launch(), launch()]);
  await browser.installExtension(resolve('.output/firefox-mv3'));
  page = await browser.newPage();
  bare = await plain.newPage();
});
afterAll(async () => {
  await Promise.all([browser?.close(), plain?.close()]);
  site?.stop();
});

describe('in Firefox, the claim is marked, and only it, and the page stays as it is, in', () => {
  test.each(Object.entries(KINDS).filter(([, { notIn }]) => !notIn?.firefox))('%s', async (name, kind) => {
    await checkKind(site.addressOf(name), kind, page, bare);
  });
});
