import { expect, test } from 'vitest';
import type { DocumentState } from '../../lib/platform/document-state.ts';
import { htmlOf, markedTexts, until } from './harness.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
const { browser } = await chromiumWithExtension();
const page = await browser.newPage();

/** What the gate has done in the page: is it there, has it asked, does the annotator run? */
async function gateState() {
  for (const realm of page.extensionRealms()) {
    const found = await realm.evaluate(() => {
      const state = (globalThis as { [key: symbol]: DocumentState | undefined })[Symbol.for('kratom-claim-context')];
      return state && { asked: state.waiting, annotated: state.page !== undefined };
    });
    if (found) return found;
  }
  return undefined;
}

test('a page that does not name kratom is not asked about, not annotated and not styled', async () => {
  await page.goto(`${site.address}/plain.html`);
  const before = await htmlOf(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await gateState()).toEqual({ asked: false, annotated: false });
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await htmlOf(page)).toBe(before);
});

test('text that arrives later is read, changed and taken away again', async () => {
  await page.goto(`${site.address}/plain.html`);
  const write = (text: string) =>
    page.evaluate((words) => {
      const later = document.getElementById('later');
      if (later) later.textContent = words;
    }, text);
  const marks = () => markedTexts(page);

  await write('Kratom relieves chronic pain.');
  expect(await until(marks, (texts) => texts.length > 0)).toEqual(['Kratom relieves chronic pain.']);
  await write('Kratom leaf is banned in Alabama.');
  expect(await until(marks, (texts) => texts[0]?.includes('Alabama') === true)).toEqual([
    'Kratom leaf is banned in Alabama.',
  ]);
  await write('');
  expect(await until(marks, (texts) => texts.length === 0)).toEqual([]);
});

test('a text file is a page too', async () => {
  await page.goto(`${site.address}/note.txt`);
  expect(
    await until(
      () => markedTexts(page),
      (texts) => texts.length > 0,
    ),
  ).toEqual(['Kratom is banned in Alabama.']);
});

test('no mark lies on text that has gone, however often a page is drawn anew while it is read', async () => {
  await page.goto(`${site.address}/plain.html`);
  const stale = await page.evaluate(async () => {
    const draw = (turn: number) => {
      const lines = Array.from({ length: 300 }, (_, i) => `<p>Turn ${turn}, line ${i}: kratom relieves pain.</p>`);
      document.body.innerHTML = lines.join('');
    };
    let gone = 0;
    for (let turn = 0; turn < 100; turn += 1) {
      draw(turn);
      await new Promise((drawn) => setTimeout(drawn, 20));
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      gone += ranges.filter(({ startContainer }) => !startContainer.isConnected).length;
    }
    return gone;
  });
  expect(stale).toBe(0);
  expect(
    (
      await until(
        () => markedTexts(page),
        (texts) => texts.length === 300,
      )
    ).length,
  ).toBe(300);
});

test('a page that changes in every frame is read all the same, its components too', async () => {
  await page.goto(`${site.address}/plain.html`);
  await page.evaluate(() => {
    document.querySelector('p')?.remove();
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>A valley in spring.</p>';
    const list = document.body.appendChild(document.createElement('ul'));
    const step = () => {
      for (let i = 0; i < 60; i += 1) list.appendChild(document.createElement('li')).textContent = 'A step.';
      while (list.childElementCount > 100) list.firstElementChild?.remove();
      if (!('calm' in window)) requestAnimationFrame(step);
    };
    step();
  });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await gateState()).toEqual({ asked: false, annotated: false });
  await page.evaluate(() => {
    const line = document.querySelector('div')?.shadowRoot?.querySelector('p');
    if (line) line.textContent = 'Kratom relieves chronic pain.';
  });
  // In no order: no range of the page can be compared with one of a component.
  const marks = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer }) => startContainer.textContent),
      ),
    );
  expect(await until(marks, (texts) => texts.length > 0)).toEqual(['Kratom relieves chronic pain.']);

  // The same once it marks, and when the page has come to rest.
  const write = (text: string) =>
    page.evaluate((words) => {
      const later = document.getElementById('later');
      if (later) later.textContent = words;
    }, text);
  await write('Kratom is banned in Alabama.');
  expect(await until(marks, (texts) => texts.length === 2)).toHaveLength(2);
  await write('A walk in Alabama.');
  expect(await until(marks, (texts) => texts.length === 1)).toEqual(['Kratom relieves chronic pain.']);
  await page.evaluate(() => Object.assign(window, { calm: true }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  await write('Kratom is banned in Alabama.');
  expect(await until(marks, (texts) => texts.length === 2)).toHaveLength(2);
});
