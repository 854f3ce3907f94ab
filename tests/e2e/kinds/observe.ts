import type { ConsoleMessage, Frame, Page } from 'puppeteer';
import { markedTexts } from '../harness.ts';

/** The marked texts of all frames. */
export async function allMarks(page: Page): Promise<string[]> {
  const texts = await Promise.all(page.frames().map((frame) => markedTexts(frame).catch(() => [])));
  return texts.flat();
}

/** Every frame's document and every open shadow root, to the byte. */
export async function bytesOf(page: Page): Promise<string[]> {
  const ofFrame = (frame: Frame) =>
    frame.evaluate(() => {
      const parts = [document.documentElement.outerHTML];
      const walk = (root: Document | ShadowRoot) => {
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          if (!shadowRoot) continue;
          parts.push(shadowRoot.innerHTML);
          walk(shadowRoot);
        }
      };
      walk(document);
      return parts.join('\n').replaceAll(/blob:[^"]*/g, 'blob:'); // a new address every time
    });
  return Promise.all(page.frames().map((frame) => ofFrame(frame).catch(() => 'no document')));
}

/** How far every frame is scrolled, px. */
export async function scrollOf(page: Page): Promise<(readonly [x: number, y: number])[]> {
  const ofFrame = (frame: Frame) => frame.evaluate(() => [scrollX, scrollY] as const);
  return Promise.all(page.frames().map((frame) => ofFrame(frame).catch(() => [0, 0] as const)));
}

/** Notes what the page complains of from now on: uncaught errors, and errors and warnings on its console. */
export function listenForErrors(page: Page): { said: string[]; stop: () => void } {
  const said: string[] = [];
  const onError = (error: unknown) => said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`);
  const onConsole = (message: ConsoleMessage) => {
    if (['error', 'warn'].includes(message.type())) said.push(`${message.type()}: ${message.text()}`);
  };
  page.on('pageerror', onError);
  page.on('console', onConsole);
  const stop = () => {
    page.off('pageerror', onError);
    page.off('console', onConsole);
  };
  return { said, stop };
}

/** A point on the first marked text of a frame, in px of the page's viewport. */
export async function pointOnFirstMark(page: Page): Promise<{ x: number; y: number } | undefined> {
  for (const frame of page.frames()) {
    const point = await frame
      .evaluate(() => {
        const [highlight] = CSS.highlights.values();
        const [abstract] = highlight ?? [];
        if (!abstract) return undefined;
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        const seen = () => {
          const [rect] = range.getClientRects();
          return rect && { x: rect.left + Math.min(20, rect.width / 2), y: rect.top + rect.height / 2 };
        };
        const at = seen();
        if (at && (at.y < 0 || at.y > innerHeight)) range.startContainer.parentElement?.scrollIntoView();
        return seen();
      })
      .catch(() => undefined);
    if (!point) continue;
    const { x, y } = await offsetOf(frame);
    return { x: point.x + x, y: point.y + y };
  }
  return undefined;
}

/** Where a frame's own corner lies in the page's viewport, px. */
async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const parent = frame.parentFrame();
  const element = parent && (await frame.frameElement());
  if (!parent || !element) return { x: 0, y: 0 };
  const outer = await offsetOf(parent);
  const inner = await element.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect();
    return { x: left + (one as HTMLElement).clientLeft, y: top + (one as HTMLElement).clientTop };
  });
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

/** How many card hosts are in the page and its frames; none but ours is a popover in these pages. */
export async function hostsIn(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.$$eval('[popover]', (hosts) => hosts.length).catch(() => 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
