import { READING_ATTRIBUTES } from './elements.ts';

/** Changes are collected this long, ms, before the page is read again. */
const BATCH = 250;
/** Readings cost a page no more than one part in 75 of its time, … */
const REST = 75;
/** … but so many ms may be spent ahead: a page changes most while it is loading. */
const CREDIT = 100;

/**
 * After so many changes since the last reading the page is not listened to until the next: to be told of each would cost
 * a page that changes in every frame 3 % of its time. Until then it is looked at once a batch.
 */
const STORM = 50;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: READING_ATTRIBUTES,
};

interface Watcher {
  /** Reads the page anew and tells which shadow roots it meets. Answers how long it worked, ms. */
  readonly read: (meet: (root: ShadowRoot) => void) => Promise<number>;
  /**
   * The page has just changed: time to drop what is plainly gone. Called at once, so it has to be cheap. While the page is
   * not listened to, called without records, at the beginning and once a batch.
   */
  readonly changed: (records?: readonly MutationRecord[]) => void;
  /** True for nodes that the extension itself has added: their coming and going is no change of the page. */
  readonly isOwn: (node: Node) => boolean;
}

/**
 * Reads a document now, and again when its text has changed, on a budget: never two readings at once, changes in
 * batches, and rests in proportion to what the readings cost.
 */
export class PageWatch {
  readonly #root: Document;
  readonly #watcher: Watcher;
  readonly #observer = new MutationObserver((records) => this.#take(records));
  #watchedRoots = new WeakSet<ShadowRoot>();
  /** Records since the last reading began. */
  #changes = 0;
  /** Set while the page is not listened to. */
  #glances: ReturnType<typeof setInterval> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #again = false;
  #stopped = false;
  /** When all readings so far will have cost no more than their share. */
  #paidAt = 0;
  #hurry = false;

  constructor(root: Document, watcher: Watcher) {
    this.#root = root;
    this.#watcher = watcher;
    this.#observer.observe(root, WATCHED);
    void this.#read();
  }

  /** Asks for a reading as if the page had changed. */
  refresh(): void {
    if (this.#reading) this.#again = true;
    else this.#timer ??= setTimeout(() => void this.#read(), this.#wait());
  }

  /** Asks for a reading without a rest before it: what has changed is the reader's own choice, not the page. */
  hurry(): void {
    this.#hurry = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.refresh();
  }

  #wait(): number {
    return this.#hurry ? 0 : Math.max(BATCH, this.#paidAt - CREDIT * REST - performance.now());
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    clearInterval(this.#glances);
    clearTimeout(this.#timer);
  }

  #take(records: MutationRecord[]): void {
    // Only as far as the first record of the page: asking each of a storm for its nodes would cost more than reading it.
    if (records.every((record) => this.#isOwn(record))) return;
    this.#watcher.changed(records);
    this.refresh();
    this.#changes += records.length;
    // A reading has to know what changes meanwhile.
    if (this.#changes > STORM && !this.#reading) this.#lookAway();
  }

  #lookAway(): void {
    this.#observer.disconnect();
    this.#watcher.changed();
    this.#glances = setInterval(() => this.#watcher.changed(), BATCH);
  }

  #lookAgain(): void {
    this.#changes = 0;
    if (this.#glances === undefined) return;
    clearInterval(this.#glances);
    this.#glances = undefined;
    this.#observer.observe(this.#root, WATCHED);
    // The reading meets the others again.
    this.#watchedRoots = new WeakSet();
  }

  #isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type !== 'childList') return false;
    const { isOwn } = this.#watcher;
    return [...addedNodes].every(isOwn) && [...removedNodes].every(isOwn);
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    this.#reading = true;
    this.#again = this.#hurry = false;
    this.#lookAgain();
    const busy = await this.#watcher.read((root) => this.#meet(root));
    this.#reading = false;
    if (this.#stopped) return;
    this.#paidAt = Math.max(this.#paidAt, performance.now()) + busy * REST;
    if (this.#again) this.refresh();
  }

  /** Changes inside a shadow root reach no observer of the document. */
  #meet(root: ShadowRoot): void {
    if (this.#stopped || this.#watchedRoots.has(root)) return;
    this.#watchedRoots.add(root);
    this.#observer.observe(root, WATCHED);
  }
}
