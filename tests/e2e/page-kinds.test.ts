import type { Browser, Page } from 'puppeteer';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { launchWithExtension } from '../../lib/cli/launch.ts';
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
  ({ browser } = await launchWithExtension(true));
  plain = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: ['--no-sandbox'],
    defaultViewport: { width: 1000, height: 800 },
  });
  page = await browser.newPage();
  bare = await plain.newPage();
});
afterAll(async () => {
  await Promise.all([browser?.close(), plain?.close()]);
  site?.stop();
});

describe('in Chromium, the claim is marked, and only it, and the page stays as it is, in', () => {
  test('at least 30 kinds of page', () => {
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(30);
  });

  test.each(Object.entries(KINDS))('%s', async (name, kind) => {
    await checkKind(site.addressOf(name), kind, page, bare);
  });
});
