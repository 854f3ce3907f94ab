import type { ElementHandle, Page } from 'puppeteer';
import type { DocumentState } from '../../lib/platform/document-state.ts';
import { openCard, pointOn, until } from './harness.ts';

/** A box of the viewport, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Opens the card of the mark that begins so, by a click, and lets the test's page look into its closed root. */
export async function clickMark(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.click(x, y);
  await cardShown(page);
}

/** Waits for a card and lets the test's page look into its closed root, as only the browser's own tools may. */
export async function cardShown(page: Page): Promise<void> {
  if (!(await until(() => hostNode(page), Boolean))) throw new Error('No card has opened.');
  await until(() => openCard(page), Boolean);
  await reveal(page);
  await settled(page);
}

/** Waits until the card stays where it is. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  await until(async () => {
    const now = JSON.stringify(await cardBox(page));
    const still = now === before;
    before = now;
    return still;
  }, Boolean);
}

/** The first element of the card that fits. */
export async function inCard<Kind extends Element = HTMLElement>(
  page: Page,
  selector: string,
): Promise<ElementHandle<Kind>> {
  const found = await page.evaluateHandle((wanted) => {
    const host = (window as unknown as { cardHost?: HTMLElement }).cardHost;
    return host?.shadowRoot?.querySelector(wanted) ?? null;
  }, selector);
  const element = found.asElement() as ElementHandle<Kind> | null;
  if (!element) throw new Error(`The card has no "${selector}".`);
  return element;
}

/** The words of the card's elements that fit. */
export const cardTexts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const host = (window as unknown as { cardHost?: HTMLElement }).cardHost;
    return [...(host?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])].map((one) => one.textContent ?? '');
  }, selector);

/** Whether a card is there. */
export const isCardOpen = async (page: Page): Promise<boolean> => (await hostNode(page)) !== undefined;

/** Where the card's panel is; all zero without one. */
export const cardBox = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const host = (window as unknown as { cardHost?: HTMLElement }).cardHost;
    const { left, top, right, bottom } =
      host?.shadowRoot?.querySelector('.panel')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });

/** The lines of the mark that begins so. */
export const linesOf = (page: Page, words: string): Promise<Box[]> =>
  page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const abstract of highlight) {
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        if (!range.toString().replace(/\s+/g, ' ').startsWith(wanted)) continue;
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
      }
    }
    return [];
  }, words);

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Makes the host of the open card known to the page as `cardHost`, its root open. */
async function reveal(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const node = await hostNode(page);
  const { object: host } = await client.send('DOM.resolveNode', { backendNodeId: node?.host ?? 0 });
  const { object: root } = await client.send('DOM.resolveNode', { backendNodeId: node?.root ?? 0 });
  await client.send('Runtime.callFunctionOn', {
    objectId: host.objectId ?? '',
    functionDeclaration: `function (root) {
      Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true });
      window.cardHost = this;
    }`,
    arguments: [{ objectId: root.objectId ?? '' }],
  });
  await client.detach();
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

async function hostNode(page: Page): Promise<{ host: number; root: number } | undefined> {
  const client = await page.createCDPSession();
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await client.detach();
  const find = (node: DomNode): { host: number; root: number } | undefined => {
    const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    const isPanel = closed?.children?.some(({ attributes }) => attributes?.includes('panel'));
    if (closed && isPanel) return { host: node.backendNodeId, root: closed.backendNodeId };
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(root);
}

/** Opens the card of the mark that begins so, as the popup's list does, as soon as it is marked. */
export async function openFromList(page: Page, words: string): Promise<void> {
  if (!(await until(() => openedFromList(page, words), Boolean))) throw new Error(`No mark begins with "${words}".`);
}

async function openedFromList(page: Page, words: string): Promise<boolean> {
  for (const realm of page.extensionRealms()) {
    const opened = await realm.evaluate((wanted) => {
      const holder = globalThis as { [key: symbol]: DocumentState | undefined };
      const commands = holder[Symbol.for('kratom-claim-context')]?.page;
      const claim = commands?.claims().find(({ quote }) => quote.replace(/\s+/g, ' ').startsWith(wanted));
      return claim !== undefined && commands?.open(claim.mark) === true;
    }, words);
    if (opened) return true;
  }
  return false;
}
