import type { Page } from 'puppeteer';

interface DrawnElement {
  readonly name: string;
  /** Names of its attributes; with their values where these say what the element does: `href=tel:…`, `role=dialog`. */
  readonly attributes: readonly string[];
}

interface DomNode {
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
  readonly templateContent?: DomNode;
}

/** What cards are made of. A name that is not here, or an attribute, was never meant to be in one. */
const NAMES = new Set(
  'div header h2 h3 p span strong em bdi sup a button details summary dl dt dd ul ol li label select option fieldset legend input textarea style'.split(
    ' ',
  ),
);
const ATTRIBUTES =
  /^(?:class=[\w -]+|id|role=[a-z]+|tabindex|lang|dir|title|type|name|value|checked|selected|readonly|rows|spellcheck|open|aria-[a-z]+|href=tel:\+?\d+)$/;

/** Attributes whose values count. */
const TELLING = new Set(['href', 'role', 'class']);

/** Whether an element of a card is one that the card draws. The panel alone has a style: how high it may be. */
export function isOurs({ name, attributes }: DrawnElement): boolean {
  const isPanel = name === 'div' && attributes.includes('role=dialog');
  return (
    NAMES.has(name) && attributes.every((attribute) => ATTRIBUTES.test(attribute) || (isPanel && attribute === 'style'))
  );
}

/** What stands in the open card's closed root: all of its elements and its text. Chromium alone lets a test look there. */
export async function drawnCard(page: Page): Promise<{ elements: DrawnElement[]; text: string }> {
  const client = await page.createCDPSession();
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await client.detach();
  const elements: DrawnElement[] = [];
  let text = '';
  const enter = (node: DomNode, inside: boolean) => {
    if (inside && node.localName) elements.push(drawn(node));
    if (inside && !node.localName) text += node.nodeValue;
    // A browser's own controls have roots too.
    for (const shadow of node.shadowRoots ?? [])
      if (shadow.shadowRootType !== 'user-agent') enter(shadow, inside || shadow.shadowRootType === 'closed');
    for (const child of node.children ?? []) enter(child, inside);
    if (node.templateContent) enter(node.templateContent, inside);
  };
  enter(root, false);
  return { elements, text };
}

function drawn({ localName, attributes = [] }: DomNode): DrawnElement {
  const pairs = Array.from({ length: attributes.length / 2 }, (_, index) => attributes.slice(2 * index, 2 * index + 2));
  return {
    name: localName,
    attributes: pairs.map(([name = '', value]) => (TELLING.has(name) ? `${name}=${value}` : name)),
  };
}
