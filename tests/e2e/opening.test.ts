import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { openFromList } from './card-harness.ts';
import { openCard, pointOn, until, visit } from './harness.ts';
import type { Kind } from './kinds/kinds.ts';
import { allMarks, hostsIn } from './kinds/observe.ts';
import { inBackground } from './own-pages.ts';
import { chromiumWithExtension, servedKinds } from './set-up.ts';

/** Chromium's own way to act as if the keys of a command had been pressed. */
declare const chrome: { commands: { onCommand: { dispatch(name: string): void } } };

const FILLER = '<p>A line about gardens.</p>'.repeat(60);
const KINDS: Record<string, Kind> = {
  page: {
    body: `<style>body { margin: 20px; font: 16px/1.5 sans-serif }</style>
      <input id="field" value="abc">
      <p id="one">Kratom is banned in Alabama. It is a plant.</p>
      <p id="link"><a href="#there">Kratom relieves chronic pain.</a> It is a plant.</p>
      <p id="clickable" style="cursor: pointer">Kratom can cause liver injury.</p>
      <p id="used">Kratom can cause seizures.</p>
      <p id="both">Kratom relieves pain and anxiety.</p>
      <p id="small" style="font-size: 10px; line-height: 10px">Kratom is legal in Thailand.</p>
      <div style="position: relative"><p id="under">Kratom is banned in Indiana.</p><div id="over" style="position: absolute; inset: 0; background: #ccc">Something of the page</div></div>
      <div hidden><p>Kratom helps people sleep.</p></div>
      <details><summary>More</summary><p>Kratom is banned in Vermont.</p></details>
      ${FILLER}<p id="far">Kratom is banned in Wisconsin.</p><iframe src="/inner"></iframe>${FILLER}
      <script>used.addEventListener('click', (event) => event.preventDefault()); window.clicks = 0; addEventListener('click', () => { clicks += 1 })</script>`,
  },
  inner: { body: '<p>Kratom is banned in Arkansas.</p>' },
  panes: {
    body: `<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
      <header style="position: sticky; top: 0; height: 100px; background: #ccc">A bar of the page</header>
      <div id="pane" style="height: 200px; overflow: auto">${FILLER}<p>Kratom is banned in Alabama.</p>${FILLER}</div>
      <p>Kratom is banned in Vermont.</p>${FILLER}`,
  },
};

const site = await servedKinds(KINDS);
const { browser, extension } = await chromiumWithExtension();
const page = await browser.newPage();
beforeEach(async () => {
  await page.mouse.move(900, 5);
  await page.goto(site.addressOf('page'));
  await until(
    () => allMarks(page),
    (texts) => texts.length >= 10,
  );
});

const cards = () => hostsIn(page);
const opens = async () => expect(await until(cards, (count) => count === 1)).toBe(1);
const closes = async () => expect(await until(cards, (count) => count === 0)).toBe(0);
/** No card has come after the time in which one would. */
const staysClosed = async (wait = 300) => {
  await sleep(wait);
  expect(await cards()).toBe(0);
};

describe('a click', () => {
  test('on a mark opens its card, outside closes it, and the page hears of both', async () => {
    const { x, y } = await pointOn(page, 'Kratom is banned in Alabama');
    await page.mouse.click(x, y);
    await opens();
    await page.mouse.click(900, 5);
    await closes();
    expect(await page.evaluate('clicks')).toBe(2);
  });

  test.each([
    ['in a link follows the link', 'Kratom relieves chronic'],
    ['where the page shows that a click does something', 'Kratom can cause liver'],
    ['that the page has used', 'Kratom can cause seizures'],
  ])('%s, and opens nothing', async (_what, words) => {
    const { x, y } = await pointOn(page, words);
    await page.mouse.click(x, y);
    await staysClosed();
    expect(await page.evaluate('clicks')).toBe(1);
  });

  test('on something that lies over a mark opens nothing', async () => {
    const box = await (await page.$('#under'))?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await staysClosed();
  });

  test('that ends a selection, or is one of two, leaves the selection to the page', async () => {
    const { x, y } = await pointOn(page, 'Kratom is banned in Alabama');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 4 });
    await page.mouse.up();
    await staysClosed();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.mouse.click(x, y); // takes the selection away
    await staysClosed();
    await sleep(500); // or the next would be the third of a triple click
    await page.mouse.click(x, y, { count: 2 });
    await staysClosed();
    expect(await page.evaluate(() => String(getSelection()).trim())).toMatch(/^\w+$/);
  });

  test('that a script makes up opens nothing', async () => {
    await page.evaluate(() => {
      const one = document.querySelector('#one');
      const { left, top } = one?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const at = { bubbles: true, composed: true, clientX: left + 10, clientY: top + 10, detail: 1 };
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
        one?.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
      }
    });
    await staysClosed(900);
  });
});

test('a tap opens a card within 24 px of a line of 10 px', async () => {
  const { x, y } = await pointOn(page, 'Kratom is legal in Thailand');
  for (const dy of [-10, 10]) {
    await page.touchscreen.tap(x, y + dy);
    await opens();
    await page.keyboard.press('Escape');
    await closes();
    await sleep(600); // two taps in quick succession are a double tap, which is the page's
  }
  await page.touchscreen.tap(x, y - 16);
  await staysClosed();
});

describe('a pointer at rest', () => {
  test('opens the card without taking the focus; while the reader types, it stays', async () => {
    await page.focus('#field');
    const { x, y } = await pointOn(page, 'Kratom is banned in Alabama');
    await page.mouse.move(x, y, { steps: 3 });
    await opens();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.keyboard.type('d');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toContain('d');
    await page.mouse.move(900, 5, { steps: 3 });
    // The reader has done something else than point meanwhile.
    await sleep(700);
    expect(await cards()).toBe(1);
    await page.keyboard.press('Escape');
    await closes();
  });

  test('keeps the card while it is on the sentence or on the card, and lets it go elsewhere', async () => {
    const { x, y } = await pointOn(page, 'Kratom is banned in Alabama');
    await page.mouse.move(x, y, { steps: 3 });
    await opens();
    await page.mouse.move(x + 12, y, { steps: 3 });
    await sleep(700);
    expect(await cards()).toBe(1);
    const host = await (await page.$('[popover]'))?.boundingBox();
    await page.mouse.move((host?.x ?? 0) + 30, (host?.y ?? 0) + 30, { steps: 3 });
    await sleep(700);
    expect(await cards()).toBe(1);
    await page.mouse.move(950, 5, { steps: 3 });
    await closes();
  });

  test('opens nothing beside a mark, nor again what was closed under it', async () => {
    await page.mouse.move(900, 300, { steps: 3 });
    await staysClosed(900);
    const { x, y } = await pointOn(page, 'Kratom is banned in Alabama');
    await page.mouse.move(x, y, { steps: 3 });
    await opens();
    await page.keyboard.press('Escape');
    await closes();
    await page.mouse.move(x + 8, y, { steps: 2 });
    await staysClosed(900);
  });
});

describe('commands', () => {
  /** What the browser sends when the reader presses the keys of a command. */
  const command = async (name: string) => {
    await inBackground(browser, extension, (one) => chrome.commands.onCommand.dispatch(one), name);
    await sleep(400);
  };
  const name = async () => (await until(() => openCard(page), Boolean))?.name;

  test('go through the claims in order, skip what is not shown, enter frames and go round', async () => {
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 10; i += 1) {
      await command('next-claim');
      await opens();
      seen.push(await page.evaluate(() => document.activeElement?.tagName));
    }
    expect(seen.filter((tag) => tag === 'IFRAME')).toHaveLength(1);
    const atEnd = await page.evaluate(() => scrollY);
    expect(atEnd).toBeGreaterThan(500);
    await command('previous-claim');
    await opens();
  });

  test('open the first claim in view, close it, and keep selection and scroll position', async () => {
    await page.evaluate(() => {
      scrollTo(0, 30);
      getSelection()?.selectAllChildren(document.querySelector('#both') as Element);
    });
    const before = await page.evaluate(() => [scrollX, scrollY, String(getSelection())]);
    await command('open-claim');
    await opens();
    expect(await name()).toBeTruthy();
    await command('open-claim');
    await closes();
    expect(await page.evaluate(() => [scrollX, scrollY, String(getSelection())])).toEqual(before);
  });
});

describe('from the list a claim is scrolled to where it can be seen', () => {
  /** What lies on top at the beginning of a marked sentence. */
  const onTop = (words: string) =>
    page.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const node = ranges.map(({ startContainer }) => startContainer).find((one) => one.textContent === wanted);
      const range = new Range();
      range.selectNodeContents(node as Node);
      const [line] = range.getClientRects();
      return document.elementFromPoint((line?.left ?? 0) + 1, ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2)
        ?.textContent;
    }, words);

  beforeEach(async () => {
    await visit(page, site.addressOf('panes'), 2);
  });

  test.each([
    ['out of a pane', 'Kratom is banned in Alabama.', 0],
    ['from under a bar of the page', 'Kratom is banned in Vermont.', 230],
  ])('%s', async (_what, words, scroll) => {
    await page.evaluate((to) => scrollTo(0, to), scroll);
    expect(await onTop(words)).not.toBe(words);
    await openFromList(page, words);
    await opens();
    expect(await onTop(words)).toBe(words);
  });
});

test('claims that share a sentence share its mark', async () => {
  const marks = await allMarks(page);
  expect(marks.filter((text) => text.startsWith('Kratom relieves pain and'))).toHaveLength(1);
  const { x, y } = await pointOn(page, 'Kratom relieves pain and');
  await page.mouse.click(x, y);
  await opens();
  const card = JSON.stringify(await openCard(page));
  expect(card).toMatch(/Next claim|of 2/);
});
