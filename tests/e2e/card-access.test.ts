import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { cardShown, cardTexts, clickMark, inCard, isCardOpen, openFromList } from './card-harness.ts';
import { htmlOf, openCard, until, visit } from './harness.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const site = await servedFolder();
const { browser } = await chromiumWithExtension();
let page: Page;
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  await visit(page, `${site.address}/article.html`);
});

/** What has the focus: the words of an element of the card, or a tag of the page. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const host = (window as unknown as { cardHost?: HTMLElement }).cardHost;
    const { activeElement } = document;
    if (activeElement !== host || !host) return `page: ${activeElement?.tagName}`;
    const inside = host.shadowRoot?.activeElement;
    return inside?.getAttribute('role') ?? inside?.getAttribute('aria-label') ?? inside?.textContent ?? 'nothing';
  });

describe.each(['light', 'dark'])('axe-core finds nothing to complain of in the %s card', (scheme) => {
  test.each([
    ['about pain', 'Kratom relieves chronic pain'],
    ['about danger', 'Kratom alone has never killed'],
    ['about law', 'In Ohio, kratom leaf is legal.'],
  ])('%s', async (_what, words) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await clickMark(page, words);
    await page.addScriptTag({ content: axe.source });
    const complaints = await page.evaluate(async () => {
      const host = (window as unknown as { cardHost: HTMLElement }).cardHost;
      for (const more of host.shadowRoot?.querySelectorAll('details') ?? []) more.open = true;
      const found = await (window as unknown as { axe: typeof axe }).axe.run(host, {
        rules: { 'target-size': { enabled: true } },
      });
      const inspected = found.passes.reduce((sum, rule) => sum + rule.nodes.length, 0);
      const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      return { inspected, said };
    });
    expect(complaints.said).toEqual([]);
    expect(complaints.inspected).toBeGreaterThan(100); // it has looked inside
  });
});

describe('by keyboard alone', () => {
  test('the card takes the focus, Tab goes through it and out again, Escape gives the focus back', async () => {
    await page.focus('#swap a');
    await openFromList(page, 'Kratom relieves chronic pain');
    await cardShown(page);
    expect(await focused()).toBe('dialog');

    const way: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused());
      if (way.at(-1)?.startsWith('page')) break;
    }
    expect(way.slice(0, -1)).toEqual([
      'Close',
      expect.stringMatching(/^All evidence, \d+ sources$/),
      'The evidence in full',
      'Why is this marked?',
      'Copy with citation',
      'Wrong mark?',
      'Hide, pause or switch off',
    ]);
    expect(way.at(-1)).toMatch(/^page/);

    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    expect(await isCardOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('prescription painkillers');
  });

  describe('where nothing had the focus before, Tab goes on from the sentence', () => {
    const openAndClose = async () => {
      await openFromList(page, 'Kratom relieves chronic pain');
      await cardShown(page);
      await page.keyboard.press('Escape');
      expect(await isCardOpen(page)).toBe(false);
    };
    const focusedText = () => page.evaluate(() => document.activeElement?.textContent);

    test('forward, and goes on from there', async () => {
      const before = await htmlOf(page);
      await openAndClose();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focusedText()).toBe('prescription painkillers');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      expect(await htmlOf(page)).toBe(before);
    });

    test('backward', async () => {
      await openAndClose();
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await focusedText()).toBe('Contact');
    });

    test.each([
      ['of the same origin', ''],
      ['of another origin', 'allow-scripts'],
    ])('into a frame %s that comes next, and out of it', async (_whose, sandbox) => {
      await page.evaluate((allowed) => {
        const frame = document.createElement('iframe');
        if (allowed) frame.setAttribute('sandbox', allowed);
        frame.srcdoc = '<p>A game.</p><button>Play</button>';
        document.querySelector('p')?.after(frame);
        return new Promise((loaded) => frame.addEventListener('load', loaded));
      }, sandbox);
      const frame = page.frames().at(-1);
      const inFrame = () => frame?.evaluate(() => document.hasFocus() && document.activeElement?.textContent);
      await openAndClose();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
      expect(
        await until(
          async () => inFrame(),
          (focused) => focused === 'Play',
        ),
      ).toBe('Play');
      await page.keyboard.press('Tab');
      expect(await until(focusedText, (text) => text === 'prescription painkillers')).toBe('prescription painkillers');
    });

    test('back to a frame that comes before', async () => {
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<button>Play</button>';
        document.querySelector('h1')?.after(frame);
        return new Promise((loaded) => frame.addEventListener('load', loaded));
      });
      await openAndClose();
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    });

    test('but not where the page uses the key itself', async () => {
      await page.evaluate(() =>
        document.addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault()),
      );
      await openAndClose();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });

    test('but from where the reader has clicked since', async () => {
      await openAndClose();
      await page.click('h2:last-of-type');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    });
  });

  test('what is folded opens by Enter, and the copy follows the chosen form', async () => {
    await openFromList(page, 'Kratom relieves chronic pain');
    await cardShown(page);
    await (await inCard(page, '.copy summary')).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const copy = await page.evaluate(
      () =>
        (window as unknown as { cardHost: HTMLElement }).cardHost.shadowRoot?.querySelector('textarea')?.value ?? '',
    );
    expect((JSON.parse(copy) as { type: string }[]).map(({ type }) => type)).toContain('article-journal');
  });

  test('keys in the card are not shortcuts of the page', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', ({ key }) => heard.push(key));
      document.addEventListener('focusin', ({ target }) => heard.push((target as Element).tagName));
    });
    await clickMark(page, 'Kratom relieves chronic pain');
    await page.keyboard.press('Tab');
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

test('a screen reader gets a named dialog, the certainty in words, the sentence in plain words', async () => {
  await clickMark(page, 'Kratom relieves chronic pain');
  const card = await openCard(page);
  expect(card).toMatchObject({
    role: 'dialog',
    name: 'Pain relief',
    description: 'The page says Kratom relieves pain.',
  });
  expect(JSON.stringify(card)).toContain('(step 2 of 4)');
});

test('help lines come first where a reader may be in danger', async () => {
  await clickMark(page, 'Kratom alone has never killed');
  const [first = '', second] = await cardTexts(page, '.card > *');
  expect(first).toContain('1-800-222-1222');
  expect(first).toContain('988');
  expect(second).toContain('Kratom can cause overdose or death.');
});

test('nothing in the card moves or fades', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await clickMark(page, 'Kratom relieves chronic pain');
  const moving = await page.evaluate(() => {
    const host = (window as unknown as { cardHost: HTMLElement }).cardHost;
    const all = [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((one) => getComputedStyle(one));
    const still = (style: CSSStyleDeclaration) => style.animationName === 'none' && style.transitionDuration === '0s';
    return { all: all.length, moving: all.filter((style) => !still(style)).length };
  });
  expect(moving.moving).toBe(0);
  expect(moving.all).toBeGreaterThan(50);
});
