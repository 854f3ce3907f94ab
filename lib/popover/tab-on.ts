import { isFocusable, isTabbable } from 'tabbable';

/**
 * Lets the next Tab go on from a place in the page, as if the reader's focus had been there. Browsers start where the
 * focused element was that has gone, which for a card is the page's end, and the page alone can tell them otherwise.
 * Ends by itself as soon as the reader clicks or something gets the focus.
 * @returns ends it
 */
export function tabOnFrom(place: Node): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const end = () => abort.abort();
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    end();
    // The page's own listeners run first: a Tab that one of them has used is the page's.
    const goOn = (later: KeyboardEvent) => {
      if (later !== event || event.defaultPrevented || !place.isConnected) return;
      const next = firstTabbable(event.shiftKey ? before(place) : after(place));
      if (!next) return;
      // Into a frame, the browser itself goes on from the frame's beginning: what is inside may be of another origin.
      if (!isFrame(next) || event.shiftKey) event.preventDefault();
      next.focus();
    };
    window.addEventListener('keydown', goOn, { once: true });
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  for (const type of ['pointerdown', 'focusin']) {
    window.addEventListener(type, end, { capture: true, passive: true, signal });
  }
  return end;
}

function firstTabbable(elements: Iterable<Element>): HTMLElement | undefined {
  for (const one of elements) {
    if (one instanceof HTMLElement && (isTabbable(one) || (isFrame(one) && isFocusable(one)))) return one;
  }
  return undefined;
}

/** A frame that Tab goes into; `isTabbable` knows none. */
const isFrame = (element: HTMLElement) => element.localName === 'iframe' && element.tabIndex >= 0;

/** The elements after a node, in the order of the page, into open shadow roots and out of them. */
function* after(node: Node): Generator<Element> {
  const root = node.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  while (walker.nextNode()) yield* withInside(walker.currentNode as Element);
  if (root instanceof ShadowRoot) yield* after(root.host);
}

/** The elements before a node, from the nearest on. */
function* before(node: Node): Generator<Element> {
  const root = node.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  while (walker.previousNode()) yield* [...withInside(walker.currentNode as Element)].reverse();
  if (!(root instanceof ShadowRoot)) return;
  yield root.host;
  yield* before(root.host);
}

function* withInside(element: Element): Generator<Element> {
  yield element;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) yield* withInside(inner);
}
