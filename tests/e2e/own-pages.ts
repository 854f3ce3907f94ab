import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Extension, Page } from 'puppeteer';
import { until } from './harness.ts';
import { FIREFOX_HOST } from './set-up.ts';

/** Opens one of the extension's own pages in a tab. */
export async function openOwnPage(browser: Browser, extension: Extension, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/${path}`);
  await page.waitForSelector('h1');
  return page;
}

/** Goes to one of the extension's own pages in Firefox, which never says that it is there: what is drawn is waited for. */
export async function goInFirefox(page: Page, path: string): Promise<void> {
  const address = `moz-extension://${FIREFOX_HOST}/${path}`;
  void page.goto(address).catch(() => undefined);
  const isThere = (wanted: string) => location.href === wanted && Boolean(document.querySelector('h1')?.textContent);
  if (await until(() => page.evaluate(isThere, address).catch(() => false), Boolean, 15_000)) return;
  throw new Error(`Firefox does not show ${path}.`);
}

/** Runs a function in the background script, with plain data in and out. */
export async function inBackground<Answer, Input = undefined>(
  browser: Browser,
  extension: Extension,
  run: (input: Input) => Answer,
  input?: Input,
): Promise<Awaited<Answer>> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extension.id),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('There is no background script.');
  return (await worker.evaluate(run as (input: unknown) => Answer, input)) as Awaited<Answer>;
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with a page, each with the elements concerned.
 * @param scheme as it stands if none is given: Firefox's driver cannot set it
 */
export async function axeViolations(page: Page, scheme?: 'light' | 'dark'): Promise<string[]> {
  if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(await axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as typeof import('axe-core') & { axe: typeof import('axe-core') };
    return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map((node) => `${node.target}`),
    }));
  });
  return violations.map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}
