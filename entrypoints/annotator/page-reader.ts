import type { DetectedClaim } from '../../lib/detect/claim.ts';
import type { Detector } from '../../lib/detect/detector.ts';
import { type Mark, shapeOf } from '../../lib/marks/mark.ts';
import type { PageBlock } from '../../lib/page/block-builder.ts';
import { toRange } from '../../lib/page/range.ts';
import { readBlocks } from '../../lib/page/read.ts';

/** Detection yields to the page after so many ms. */
const SLICE = 8;
/** Changes of the page are collected this long, ms. */
const BATCH = 250;
/** The next reading waits at least so many times as long as the last one took: 2 % of the page's time at the most. */
const REST = 50;
/** Marks alive at once: static ranges keep the nodes that they point at from being freed. */
const MOST_MARKS = 500;

type Topics = Parameters<typeof shapeOf>[1];

/** Reads a document's claims and keeps them right while the page changes, on a budget. The one place where `page` and `detect` meet. */
export class PageReader {
  readonly #document: Document;
  readonly #detector: Detector;
  readonly #topics: Topics;
  readonly #show: (marks: readonly Mark[]) => void;
  readonly #observer = new MutationObserver(() => this.#changed());
  readonly #ids = new Map<string, number>();
  #nextId = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #again = false;
  #stopped = false;
  #restUntil = 0;

  /** @param show gets all marks whenever they have been read anew, in reading order */
  constructor(document: Document, detector: Detector, topics: Topics, show: (marks: readonly Mark[]) => void) {
    this.#document = document;
    this.#detector = detector;
    this.#topics = topics;
    this.#show = show;
  }

  start(): void {
    this.#observer.observe(this.#document, { childList: true, characterData: true, subtree: true });
    void this.#read();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #changed(): void {
    if (this.#reading) this.#again = true;
    else this.#timer ??= setTimeout(() => void this.#read(), Math.max(BATCH, this.#restUntil - performance.now()));
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    this.#reading = true;
    this.#again = false;
    let busy = 0;
    let sliceStart = performance.now();
    const marks: Mark[] = [];
    const seen = new Map<string, number>();
    const blocks = readBlocks(this.#document);
    const reading = this.#detector.begin(this.#document.title, blocks);
    for (const block of blocks) {
      for (const mark of this.#marksOf(block, reading.read(block), seen))
        if (marks.length < MOST_MARKS) marks.push(mark);
      if (performance.now() - sliceStart > SLICE) {
        busy += performance.now() - sliceStart;
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#stopped) return;
        sliceStart = performance.now();
      }
    }
    busy += performance.now() - sliceStart;
    this.#restUntil = performance.now() + busy * REST;
    this.#reading = false;
    this.#show(marks);
    if (this.#again) this.#changed();
  }

  /** One mark a sentence. Its id stays the same from reading to reading while the n-th sentence of these words is there. */
  #marksOf(block: PageBlock, claims: readonly DetectedClaim[], seen: Map<string, number>): Mark[] {
    return bySentence(claims).flatMap((ofSentence) => {
      const [first] = ofSentence;
      const range = first && toRange(block, first.start, first.end);
      if (!first || !range) return [];
      const quote = block.text.slice(first.start, first.end);
      const count = (seen.get(quote) ?? 0) + 1;
      seen.set(quote, count);
      const key = `${count} ${quote}`;
      const id = this.#ids.get(key) ?? this.#nextId++;
      this.#ids.set(key, id);
      return [{ id, quote, claims: ofSentence, shape: shapeOf(ofSentence, this.#topics), range }];
    });
  }
}

/** Claims that share a sentence, in order. */
function bySentence(claims: readonly DetectedClaim[]): DetectedClaim[][] {
  const sentences = new Map<number, DetectedClaim[]>();
  for (const claim of claims) {
    const ofSentence = sentences.get(claim.start);
    if (ofSentence) ofSentence.push(claim);
    else sentences.set(claim.start, [claim]);
  }
  return [...sentences.values()];
}
