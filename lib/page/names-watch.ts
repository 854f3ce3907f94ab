/**
 * Waits until a document's text names kratom: the one question that the gate asks. Reads the text once, then only text
 * that arrives later, in batches. Cost on a page that never says yes: one read of `textContent` and one regular
 * expression, and a budget of `SLICE` per batch for what changes.
 */

/** A text node is read up to here: a regular expression over a 54 MB node would hold the page for a third of a second. */
const NODE_CAP = 65_536;
/** Changes are collected this long, ms, before they are read. */
const BATCH = 250;
/** Reading of changes stops after so many ms and goes on in the next batch. */
const SLICE = 8;
/** At most so many changed nodes wait; when more come, the whole text is read again instead. */
const QUEUE_CAP = 5_000;

const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get as (this: Node) => string | null;
const firstOf = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get as (this: Node) => Node | null;
const nextOf = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')?.get as (this: Node) => Node | null;

/** The text below a node, through prototype getters (a form's fields may hide its own), with giant text nodes cut. */
function cappedText(node: Node): string {
  // A giant is nearly always alone in its element, under a chain of only children: a text file, a data dump.
  let inner: Node = node;
  for (let child = firstOf.call(inner); child && !nextOf.call(child); child = firstOf.call(inner)) inner = child;
  if (inner instanceof CharacterData) return inner.substringData(0, NODE_CAP);
  return textOf.call(node) ?? '';
}

/**
 * Calls `onNamed` once, when the text first matches.
 * @param pattern names of kratom
 * @param signal ends the watch
 */
export function watchForNames(root: Document, pattern: RegExp, onNamed: () => void, signal: AbortSignal): void {
  let queue = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(collect);
  signal.addEventListener('abort', stop, { once: true });

  if (matches(root)) {
    finish();
    return;
  }
  observer.observe(root, { childList: true, characterData: true, subtree: true });

  function matches(node: Node): boolean {
    // A document's own textContent is null; its root element holds the text.
    return pattern.test(cappedText(node === root ? (root.documentElement ?? root) : node));
  }

  function collect(records: MutationRecord[]): void {
    for (const record of records) {
      if (queue.size >= QUEUE_CAP) {
        queue = new Set([root]);
        break;
      }
      if (record.type === 'characterData') queue.add(record.target);
      else for (const node of record.addedNodes) queue.add(node);
    }
    if (queue.size > 0) timer ??= setTimeout(readQueue, BATCH);
  }

  function readQueue(): void {
    timer = undefined;
    const until = performance.now() + SLICE;
    for (const node of queue) {
      queue.delete(node);
      if (matches(node)) {
        finish();
        return;
      }
      if (performance.now() > until) break;
    }
    if (queue.size > 0) timer = setTimeout(readQueue, BATCH);
  }

  function finish(): void {
    stop();
    onNamed();
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    queue.clear();
  }
}
