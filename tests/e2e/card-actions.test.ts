import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { cardTexts, clickMark, inCard, isCardOpen } from './card-harness.ts';
import { htmlOf, markedTexts, until, visit } from './harness.ts';
import { listenForErrors } from './kinds/observe.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
// A name that is not localhost is an insecure origin: no clipboard API there.
const { browser, extension } = await chromiumWithExtension(['--host-resolver-rules=MAP insecure.test localhost']);
let page: Page;
let requests: string[];
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
});

async function visitArticle(address: string): Promise<void> {
  await visit(page, `${address}/article.html`);
  requests = [];
}

/** What the clipboard holds, pasted into the page's own text field. */
async function pasted(): Promise<string> {
  await page.$eval('textarea', (area) => {
    area.value = '';
  });
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  return page.$eval('textarea', (area) => area.value);
}

describe.each(['localhost', 'insecure.test'])('on a page of %s', (host) => {
  test('the reader copies the card with its sources', async () => {
    await visitArticle(site.address.replace('localhost', host));
    await clickMark(page, 'Kratom relieves chronic pain');
    await (await inCard(page, '.copy summary')).click();
    await (await inCard(page, '.copy label:nth-of-type(2)')).click();
    await (await inCard(page, '.copy .action')).click();
    expect(
      await until(
        () => cardTexts(page, '.copy [role=status]'),
        ([said]) => said !== '',
      ),
    ).toEqual(['Copied.']);
    const text = await pasted();
    expect(text).toContain('**The page says: Kratom relieves pain.**');
    expect(text).toMatch(/^1\. .*\[.+\]\(<https:\/\/.+>\)/m);
  });
});

test('a report of a wrong mark is made and shown here; nothing is sent', async () => {
  await visitArticle(`${site.address}`);
  await page.evaluate(() => history.replaceState({}, '', '?token=secret#part'));
  await clickMark(page, 'Kratom relieves chronic pain');
  await (await inCard(page, '.wrong summary')).click();
  await (await inCard(page, '.wrong select')).focus();
  await page.keyboard.press('ArrowDown');
  const report = await (await inCard<HTMLTextAreaElement>(page, '.wrong textarea')).evaluate((area) => area.value);
  expect(report.split('\n')).toEqual([
    'Wrong mark? The sentence is not about kratom.',
    '> Kratom relieves chronic pain without a prescription.',
    'Read as: pain, asserts',
    expect.stringMatching(/^Words: .*relieves.*pain/),
    `Page: ${site.address}/article.html`,
    expect.stringMatching(/^Dataset: \d{4}\.\d+\.\d+$/),
  ]);
  expect(requests).toEqual([]);
});

test('sources and the library open in tabs of their own', async () => {
  await visitArticle(site.address);
  await clickMark(page, 'In Ohio, kratom leaf is legal.');
  const opened = async (selector: string) => {
    const before = new Set(browser.targets());
    await (await inCard(page, selector)).click();
    const target = await until(
      async () => browser.targets().find((one) => one.type() === 'page' && !before.has(one)),
      Boolean,
    );
    const url = await until(
      async () => target?.url() ?? '',
      (address) => /^(https|chrome-extension):/.test(address),
    );
    await (await target?.page())?.close();
    await page.bringToFront();
    return url;
  };
  expect(await opened('.law .link')).toBe(`chrome-extension://${extension.id}/library.html#place/US-OH`);
  expect(await opened('.dates .link')).toBe(`chrome-extension://${extension.id}/library.html#claim/legal-status`);
  expect(await opened('.law .cite')).toMatch(/^https:\/\//);
});

test('the law: the place that the sentence names, then its country’s, with dates', async () => {
  await visitArticle(site.address);
  await clickMark(page, 'In Ohio, kratom leaf is legal.');
  const places = await cardTexts(page, '.law .place');
  expect(places).toEqual(['Law: Ohio', 'Law: United States']);
  expect((await cardTexts(page, '.law .dates'))[0]).toMatch(/Since May 14, 2026 · As of \w+ \d+, \d{4}/);
});

test('marks and an open card go with the extension, as on an update, without an error', async () => {
  await visitArticle(site.address);
  const before = await htmlOf(page);
  const errors = listenForErrors(page);
  await clickMark(page, 'Kratom relieves chronic pain');
  await browser.uninstallExtension(extension.id);
  expect(
    await until(
      () => markedTexts(page),
      (texts) => texts.length === 0,
    ),
  ).toEqual([]);
  expect(await isCardOpen(page)).toBe(false);
  expect(await htmlOf(page)).toBe(before);
  await page.mouse.click(300, 220);
  errors.stop();
  expect(errors.said).toEqual([]);
});
