import type { Page } from 'puppeteer';
import { until } from '../../e2e/harness.ts';
import { type Figure, type Spread, spreadOf } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { pageHtml } from '../pages.ts';

const CLICKS = 40;
const POPUPS = 7;

/** The card and the popup: what a reader waits for. */
export async function surfaces(lab: Lab): Promise<Figure[]> {
  const address = lab.publish('card', pageHtml({ share: 'many', size: 20_000 }));
  return lab.onPage(lab.marked, async (page) => {
    await page.goto(address);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await watchClicks(page);
    const { card, frames } = await cardTimes(page);
    return [
      {
        what: `card: click to the frame that shows it, 95th percentile of ${CLICKS}`,
        where: 'Chromium',
        unit: 'ms',
        value: late(card),
        beside: { name: 'a frame of the page at rest, 95th percentile', value: late(frames) },
        bar: { of: 'value', atMost: 50 },
      },
      {
        what: 'popup: its own script, until the claims of the page are listed',
        where: 'Chromium',
        unit: 'ms',
        value: spreadOf(await popupTimes(lab)),
        bar: { of: 'value', atMost: 100 },
      },
    ] satisfies Figure[];
  });
}

interface Seen {
  clicked: number;
  shown: number[];
  /** Once the next frame has been painted: the first task after its callbacks. */
  painted(): Promise<void>;
}

/** Lets the page note the time from each click until the frame with the card has been painted. */
async function watchClicks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as Seen;
    seen.shown = [];
    const { port1, port2 } = new MessageChannel();
    seen.painted = () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        requestAnimationFrame(() => port2.postMessage(0));
      });
    const click = (event: Event) => {
      seen.clicked = event.timeStamp;
    };
    addEventListener('click', click, true);
    new MutationObserver((records) => {
      if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
      void seen.painted().then(() => seen.shown.push(performance.now() - seen.clicked));
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
}

/** What the slowest but one in 20 takes, between the least and the most. */
function late(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number) => sorted.at(index) ?? Number.NaN;
  return { middle: at(Math.ceil(sorted.length * 0.95) - 1), low: at(0), high: at(-1) };
}

/** From each click to the card, and after each the floor: the frame that no card can do without. */
async function cardTimes(page: Page): Promise<{ card: number[]; frames: number[] }> {
  const shown = () => page.evaluate(() => (window as unknown as Seen).shown);
  const frames: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const { x, y } = await pointOnMark(page, click);
    await page.mouse.click(x, y);
    await until(shown, (times) => times.length > click);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.querySelectorAll('html > :not(head, body), body > :not(h1, h2, p)').length === 0,
    );
    frames.push(await oneFrame(page));
  }
  return { card: await shown(), frames };
}

function oneFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const begun = performance.now();
    await (window as unknown as Seen).painted();
    return performance.now() - begun;
  });
}

/** A point on the n-th mark, counted around, in the middle of the window. */
async function pointOnMark(page: Page, count: number): Promise<{ x: number; y: number }> {
  return page.evaluate((n) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const abstract = ranges[n % ranges.length] as AbstractRange;
    const range = new Range();
    range.setStart(abstract.startContainer, abstract.startOffset);
    range.setEnd(abstract.endContainer, abstract.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const rect = range.getClientRects()[0] ?? new DOMRect();
    return { x: rect.left + 10, y: rect.top + rect.height / 2 };
  }, count);
}

async function popupTimes(lab: Lab): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < POPUPS; run += 1) {
    await lab.onPage(lab.marked, async (popup) => {
      await popup.goto(`chrome-extension://${lab.extension.id}/popup.html`);
      await popup.waitForSelector('#popup footer');
      times.push(((await popup.metrics()).ScriptDuration ?? Number.NaN) * 1000);
    });
  }
  return times;
}
