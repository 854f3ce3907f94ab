import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Extension, Frame, Page, SerializedAXNode } from 'puppeteer';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves a folder on localhost. Answers with the folder's address and a function that ends it. */
export async function serve(folder: string): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8` }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${port}`, stop };
}

/** Asks until the answer holds, for at most `patience` ms; then gives the last answer, for the test to complain about. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  holds: (answer: Answer) => boolean,
  patience = 5_000,
): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await sleep(50);
  }
}

/** The texts of all highlighted ranges, in the order of the page, white space folded. */
export async function markedTexts(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const live = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((abstract) => {
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        return range;
      }),
    );
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map((range) => range.toString().replace(/\s+/g, ' '));
  });
}

/** Opens a page and waits until it is marked. */
export async function visit(page: Page, address: string, marks = 3): Promise<void> {
  await page.goto(address);
  const texts = await until(
    () => markedTexts(page),
    ({ length }) => length >= marks,
  );
  if (texts.length < marks) throw new Error(`${address} has ${texts.length} marks, not ${marks}.`);
}

/** The page as it is, to the byte. */
export const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** A point on the marked text that begins so, in viewport px, after scrolling it into view. */
export async function pointOn(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const abstract of highlight) {
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        if (!range.toString().replace(/\s+/g, ' ').startsWith(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const [rect] = range.getClientRects();
        if (rect) return { x: rect.left + Math.min(20, rect.width / 2), y: rect.top + rect.height / 2 };
      }
    }
    return undefined;
  }, words);
  if (!point) throw new Error(`No mark begins with "${words}".`);
  return point;
}

/**
 * The open card as a screen reader has it: its root is closed to scripts, not to people.
 * @param name of the card, where the page has dialogs of its own
 */
export async function openCard(page: Page, name?: string): Promise<SerializedAXNode | undefined> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return tree ? find(tree, (node) => node.role === 'dialog' && (!name || node.name === name)) : undefined;
}

function find(node: SerializedAXNode, wanted: (node: SerializedAXNode) => boolean): SerializedAXNode | undefined {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Opens the real toolbar popup over a page. */
export async function openPopup(page: Page, extension: Extension): Promise<Page> {
  await page.triggerExtensionAction(extension);
  const popup = await until(
    async () => (await extension.pages()).find((one) => one.url().includes('popup.html')),
    Boolean,
  );
  if (!popup) throw new Error('The popup did not open.');
  await popup.waitForSelector('h1');
  return popup;
}

/** Ends the background script, as the browser may at any time. False where none was running. */
export async function stopWorker(browser: Browser): Promise<boolean> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  await (await worker?.worker())?.close();
  // The next message may start it again at once: that is another target.
  const goesOn = await until(
    async () => worker !== undefined && browser.targets().includes(worker),
    (on) => !on,
  );
  if (goesOn) throw new Error('The background script goes on.');
  return worker !== undefined;
}
