import { whenComponentsCome } from './late-components.ts';

/**
 * Waits until a document's text names kratom: the one question that the gate asks. Reads the text once, then only text
 * that arrives later, in batches. Cost on a page that never says yes: one read of `textContent` and one regular
 * expression, and `SLICE` a batch for what changes; where much does, the whole text again, for 1 % of the time.
 */

/** A text node is read up to here: a regular expression over a 54 MB node would hold the page for a third of a second. */
const NODE_CAP = 65_536;
/** A giant text node is looked for among so many others at most, and so many levels down. */
const FEW = 5;
/** Changes are collected this long, ms, before they are read. */
const BATCH = 250;
/** Reading of changes stops after so many ms, once a node is done, and goes on in the next batch. */
const SLICE = 4;
/** `NodeFilter.SHOW_ELEMENT`, in fewer letters: every page loads this script. */
const ELEMENTS = 1;
/** Elements looked at in one go for a shadow root, and the pause after each go, ms: 1 % of the page's time. */
const STRIDE = 1_000;
const PAUSE = 100;
/** At most so many parts of the page wait to be looked at; a page that adds more than that is no page of text. */
const WALKS_CAP = 100;
/**
 * So many changes in a batch are looked at one by one. To be told of each would cost a page that changes in every frame
 * a tenth of its time: when more come, nothing is told until the whole text is read again.
 */
const STORM = 50;
/** A batch is that much later for each ms that the last one took: 1 % of the page's time. */
const REST = 100;

/** A getter of the prototype: a form's fields may hide the form's own. */
const getter = (prototype: object, name: string) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as () => never;
const textOf: (this: Node) => string = getter(Node.prototype, 'textContent');
const childrenOf: (this: Node) => NodeList = getter(Node.prototype, 'childNodes');
const shadowOf: (this: Element) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');

/**
 * The text below a node, with giant text nodes cut: to read one of 54 MB takes a tenth of a second. A giant stands high
 * up and with few others: a text file, a data dump. Everywhere else `textContent` is quicker.
 */
function cappedText(node: Node, levels = FEW): string {
  if (node instanceof Text) return node.substringData(0, NODE_CAP);
  const children = childrenOf.call(node);
  return children[FEW] || !levels
    ? textOf.call(node)
    : Array.from(children, (child) => cappedText(child, levels - 1)).join('');
}

/**
 * Calls `onNamed` once, when the text first matches.
 * @param pattern names of kratom
 * @returns ends the watch
 */
export function watchForNames(root: Document, pattern: RegExp, onNamed: () => void): () => void {
  const queue = new Set<Node>();
  let roots = new WeakSet<ShadowRoot>();
  /** What the last batch took, ms. */
  let took = 0;
  const end = new AbortController();
  const walkers: TreeWalker[] = [];
  let walkTimer: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (records.length + queue.size > STORM) {
      observer.disconnect();
      roots = new WeakSet();
      queue.add(root);
    } else
      for (const record of records) {
        if (record.target instanceof Text) queue.add(record.target);
        else for (const node of record.addedNodes) queue.add(node);
      }
    readLater();
  });

  if (!isNamed(root)) {
    watch(root);
    // Components get their shadow roots when their scripts have run.
    whenComponentsCome(root, () => lookForRoots(root), end.signal);
  }
  return stop;

  /** Asks whether the text below a node matches, and if so ends the watch. */
  function isNamed(node: Node): boolean {
    // A document's own textContent is null; its root element holds the text.
    const named = pattern.test(cappedText(node === root ? (root.documentElement ?? root) : node));
    if (named) {
      stop();
      onNamed();
    }
    return named;
  }

  function watch(tree: Document | ShadowRoot): void {
    observer.observe(tree, { childList: true, characterData: true, subtree: true });
    lookForRoots(tree);
  }

  /** Text in open shadow roots is in no `textContent` and reaches no observer. */
  function lookForRoots(from: Node): void {
    if (walkers.length < WALKS_CAP) walkers.unshift(root.createTreeWalker(from, ELEMENTS));
    walkTimer ??= setTimeout(look, PAUSE);
  }

  function look(): void {
    walkTimer = undefined;
    const walker = walkers.pop();
    for (let i = 0; walker; i += 1) {
      if (i === STRIDE) {
        walkers.push(walker);
        break;
      }
      const node = walker.currentNode;
      const shadow = node instanceof Element && shadowOf.call(node);
      if (shadow && !roots.has(shadow)) {
        roots.add(shadow);
        if (isNamed(shadow)) return;
        watch(shadow);
      }
      if (!walker.nextNode()) break;
    }
    if (walkers.length) walkTimer ??= setTimeout(look, PAUSE);
  }

  function readQueue(): void {
    timer = undefined;
    const begun = Date.now(); // in fewer letters than the finer clock
    for (const node of queue) {
      queue.delete(node);
      if (isNamed(node)) return;
      if (node === root) watch(root);
      else if (node instanceof Element && node.isConnected) lookForRoots(node);
      took = Date.now() - begun;
      if (took > SLICE) break;
    }
    readLater();
  }

  function readLater(): void {
    if (queue.size) timer ??= setTimeout(readQueue, BATCH + REST * took);
  }

  function stop(): void {
    end.abort();
    clearTimeout(walkTimer);
    clearTimeout(timer);
    observer.disconnect();
  }
}
