/**
 * What the tests of a file run on. Each of these is called at the top of a file, `const site = await servedFolder()`: it
 * is there before the first test and gone after the last.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer';
import { afterAll } from 'vitest';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { launchBrowser, launchWithExtension } from '../../lib/cli/launch.ts';
import { serve, until } from './harness.ts';
import type { Kind } from './kinds/kinds.ts';
import { serveKinds } from './kinds/server.ts';

/** A folder of pages on localhost. */
export async function servedFolder(folder = 'tests/e2e/pages'): Promise<{ readonly address: string }> {
  const site = await serve(folder);
  afterAll(site.stop);
  return site;
}

/** Kinds of page on localhost, by name. */
export async function servedKinds(
  kinds: Readonly<Record<string, Kind>>,
): Promise<{ readonly addressOf: (name: string) => string }> {
  const site = await serveKinds(kinds);
  afterAll(site.stop);
  return site;
}

/** Chromium with the built extension, its first-run page closed. */
export async function chromiumWithExtension(
  args: string[] = [],
): Promise<{ readonly browser: Browser; readonly extension: Extension }> {
  const launched = await launchWithExtension(true, args);
  closeAfterwards(launched.browser);
  return launched;
}

/** Chromium without the extension. */
export async function bareChromium(): Promise<Browser> {
  return closeAfterwards(await launchBrowser(true));
}

/** Where Firefox finds the extension's own pages: it would give them a random host otherwise. */
export const FIREFOX_HOST = '2f6b7a51-93c8-4d0e-8a66-5d1c0b9e7f34';
const GECKO_ID = 'kratom-claim-context@kratom-claim-context.example';

/** Firefox without the extension. */
export async function bareFirefox(): Promise<Browser> {
  return closeAfterwards(
    await puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox') ?? '',
      headless: true,
      args: ['--remote-allow-system-access'], // for the extension's own pages
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_HOST }) },
    }),
  );
}

/** Firefox with the built extension. */
export async function firefoxWithExtension(): Promise<Browser> {
  const browser = await bareFirefox();
  await installInFirefox(browser);
  return browser;
}

/**
 * Installs the built extension and closes the page that it opens by itself on that day: a tab that comes in front of a
 * test's own takes the keyboard from the frames of other processes in it.
 */
export async function installInFirefox(browser: Browser): Promise<void> {
  const before = await browser.pages();
  await browser.installExtension(resolve('.output/firefox-mv3'));
  const opened = async () => (await browser.pages()).find((page) => !before.includes(page));
  const welcome = await until(opened, Boolean);
  if (!welcome) throw new Error('The first-run page did not open.');
  await welcome.close();
}

function closeAfterwards(browser: Browser): Browser {
  afterAll(() => browser.close());
  return browser;
}
