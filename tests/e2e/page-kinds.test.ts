import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWithExtension } from '../../lib/cli/launch.ts';
import { markedTexts, openCard, until } from './harness.ts';

const CLAIM = 'Kratom is banned in Alabama.';
const TEXT = `<p>${CLAIM} It is a plant.</p>`;
const LATER = 300; // ms after which scripts of the pages act

/** Pages that hold the claim once, in as many ways as the web has. `PORT` becomes the server's. */
const KINDS: Record<string, string> = {
  'a plain page': TEXT,
  'a frame of the same site': '<iframe src="/inner"></iframe>',
  'a frame of another site': '<iframe src="http://127.0.0.1:PORT/inner"></iframe>',
  'a srcdoc frame': `<iframe srcdoc="${TEXT}"></iframe>`,
  'a sandboxed srcdoc frame': `<iframe sandbox srcdoc="${TEXT}"></iframe>`,
  'an empty frame that is filled later': `<iframe id="f"></iframe><script>setTimeout(() => { f.contentDocument.body.innerHTML = '${TEXT}' }, ${LATER})</script>`,
  'a frameset': '<frameset><frame src="/inner"></frameset>',
  'an open shadow root': `<div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '${TEXT}'</script>`,
  'a slot': `<x-slot>${TEXT}</x-slot><script>customElements.define('x-slot', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>' } })</script>`,
  'a route that is entered later': `<main id="m">Home</main><script>setTimeout(() => { history.pushState({}, '', '/two'); m.innerHTML = '${TEXT}' }, ${LATER})</script>`,
  'a list that grows': `<ul id="l"><li>One</li></ul><script>setTimeout(() => { l.insertAdjacentHTML('beforeend', '<li>${CLAIM}</li>') }, ${LATER})</script>`,
  'a text edited in place': `<p id="p">Kratom is green.</p><script>setTimeout(() => { p.firstChild.data = '${CLAIM}' }, ${LATER})</script>`,
  'a body that is put in place of the first': `<script>setTimeout(() => { const b = document.createElement('body'); b.innerHTML = '${TEXT}'; document.body.replaceWith(b) }, ${LATER})</script>`,
  'editors and form fields beside it': `${TEXT}<div contenteditable>Kratom relieves pain.</div><textarea>Kratom relieves pain.</textarea><div role="textbox">Kratom relieves pain.</div><input value="Kratom relieves pain.">`,
  'scripts and hidden parts beside it': `${TEXT}<script type="text/plain">Kratom relieves pain.</script><template><p>Kratom relieves pain.</p></template><p hidden>Kratom relieves pain.</p><noscript>Kratom relieves pain.</noscript>`,
  'a modal dialog': `<dialog id="d">${TEXT}</dialog><script>d.showModal()</script>`,
  'a page that hides the extension API': `<iframe name="chrome"></iframe><iframe name="browser"></iframe><form id="chrome"><input name="runtime"></form>${TEXT}`,
  'a form whose fields hide its own': `<form><input name="childNodes"><input name="textContent"><input name="firstChild"><input name="nodeType">${TEXT}</form>`,
  'right-to-left': `<div dir="rtl">${TEXT}</div>`,
};

let browser: Browser;
let server: Server;
let address: string;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const body = name === 'inner' ? TEXT : KINDS[name];
    const policy = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" };
    if (name === 'xhtml') {
      response.writeHead(200, { 'content-type': 'application/xhtml+xml' });
      response.end(
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${TEXT}</body></html>`,
      );
    } else if (name === 'strict') {
      response.writeHead(200, { 'content-type': 'text/html', ...policy }).end(`<!doctype html>${TEXT}`);
    } else if (body === undefined) {
      response.writeHead(404).end();
    } else {
      const port = String((server.address() as AddressInfo).port);
      const html = `<!doctype html><title>Page</title>${body.replaceAll('PORT', port)}`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  ({ browser } = await launchWithExtension(true));
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** The marked texts of all frames. */
async function allMarks(): Promise<string[]> {
  const texts = await Promise.all(page.frames().map((frame) => markedTexts(frame).catch(() => [])));
  return texts.flat();
}

describe('the claim is marked, and only it, in', () => {
  test.each([...Object.keys(KINDS), 'xhtml', 'strict'])('%s', async (name) => {
    const errors: unknown[] = [];
    const note = (error: unknown) => errors.push(error);
    page.on('pageerror', note);
    await page.goto(`${address}/${encodeURIComponent(name)}`);
    await until(allMarks, (texts) => texts.length > 0);
    await new Promise((resolve) => setTimeout(resolve, LATER));
    expect(await allMarks()).toEqual([CLAIM]);
    expect(errors).toEqual([]);
    page.off('pageerror', note);
  });
});

test('the card can be used inside a modal dialog', async () => {
  await page.goto(`${address}/${encodeURIComponent('a modal dialog')}`);
  await until(allMarks, (texts) => texts.length > 0);
  const [x = 0, y = 0] = await page.$eval('dialog p', (text) => {
    const { left, top } = text.getBoundingClientRect();
    return [left + 10, top + 10];
  });
  await page.mouse.click(x, y);
  expect((await until(() => openCard(page, 'Where kratom is legal'), Boolean))?.name).toBe('Where kratom is legal');
  await page.keyboard.press('Escape');
});
