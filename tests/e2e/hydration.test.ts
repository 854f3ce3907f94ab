import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { buildApp } from './apps/bundle.ts';
import { CLAIM, MORE, TAKE_OVER } from './apps/words.ts';
import { until } from './harness.ts';
import type { Kind } from './kinds/kinds.ts';
import { allMarks, bytesOf, listenForErrors } from './kinds/observe.ts';
import { bareChromium, chromiumWithExtension, servedKinds } from './set-up.ts';

const APPS = ['react', 'react18/app', 'vue', 'svelte', 'preact'];

const kinds: Record<string, Kind> = {};
for (const name of APPS) {
  const { html, script } = await buildApp(name);
  kinds[name] = { body: html, whole: true };
  // What an extension does that writes into pages.
  kinds[`${name} spoilt`] = { body: html.replace('<p>', '<div></div><h2>').replace('</p>', '</h2>'), whole: true };
  kinds[`${name}.js`] = { body: script, whole: true, type: 'text/javascript' };
}
const site = await servedKinds(kinds);
const { browser } = await chromiumWithExtension();
const page = await browser.newPage();
const bare = await (await bareChromium()).newPage();

const takenOver = (one: Page) =>
  until(
    () => one.evaluate(() => 'takenOver' in window),
    (yes) => yes,
  );

describe.each(APPS)('a page of %s', (name) => {
  test('is taken over by its script without an error, marked before and after', async () => {
    const errors = listenForErrors(page);
    const bareErrors = listenForErrors(bare);
    await Promise.all([page.goto(site.addressOf(name)), bare.goto(site.addressOf(name))]);
    expect(
      await until(
        () => allMarks(page),
        (texts) => texts.length > 0,
        TAKE_OVER - 100,
      ),
    ).toEqual([CLAIM]);
    expect(await Promise.all([takenOver(page), takenOver(bare)])).toEqual([true, true]);
    await sleep(300);
    expect(await allMarks(page)).toEqual([CLAIM]);
    await Promise.all([page.click('#more'), bare.click('#more')]);
    expect(
      await until(
        () => allMarks(page),
        (texts) => texts.length > 1,
      ),
    ).toEqual([CLAIM, MORE]);
    expect(await bytesOf(page)).toEqual(await bytesOf(bare));
    errors.stop();
    bareErrors.stop();
    expect(errors.said).toEqual(bareErrors.said);
  });

  test('would complain of a page that is not as its server sent it', async () => {
    const errors = listenForErrors(bare);
    await bare.goto(site.addressOf(`${name} spoilt`));
    await takenOver(bare);
    await sleep(300);
    errors.stop();
    expect(errors.said).not.toEqual([]);
  });
});
