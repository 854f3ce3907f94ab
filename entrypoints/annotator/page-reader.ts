import type { Detector, Reading } from '../../lib/detect/detector.ts';
import { liveRange } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/mark.ts';
import { firstToMark, MOST_MARKS } from '../../lib/marks/nearest.ts';
import { bySentence, type MarkedSentence, SentenceMarks } from '../../lib/marks/sentence-marks.ts';
import type { PageBlock } from '../../lib/page/block-builder.ts';
import { firstInView, isBelowView } from '../../lib/page/in-view.ts';
import { whenComponentsCome } from '../../lib/page/late-components.ts';
import { toRange } from '../../lib/page/range.ts';
import { PageWalk } from '../../lib/page/read.ts';
import { Slices } from '../../lib/page/slices.ts';
import { PageWatch } from '../../lib/page/watch.ts';

/** Nodes walked between two looks at the clock. */
const STRIDE = 1_000;
/** From so many blocks on, those in view are read before the others. */
const LONG = 200;
/** A first look at what is in view reads so many blocks at the most: a window holds no more. */
const FIRST_LOOK = 300;
/** So many blocks of a page are met beforehand, and how many of them in one go. */
const LOOKED_AT = 80;
const FEW = 4;
/** A first look begins at the heading above, at most so many blocks up. */
const BACK = 40;

interface Found {
  readonly block: PageBlock;
  /** Index of the block. */
  readonly at: number;
  readonly claims: MarkedSentence['claims'];
}

interface ReaderContext {
  readonly detector: Detector;
  readonly topics: ConstructorParameters<typeof SentenceMarks>[0];
  /**
   * Gets all marks whenever they have changed, in reading order. `isRead`: the page has been read to its end; otherwise
   * some marks have only been dropped.
   */
  readonly show: (marks: readonly Mark[], isRead: boolean) => void;
  /** True for topics that the reader wants marked. */
  readonly isMarked: (topic: string) => boolean;
  /** The page has written its document anew, which takes all listeners off it. */
  readonly rewritten: () => void;
  /** True for nodes that the extension itself has added. */
  readonly isOwn: (node: Node) => boolean;
}

interface PageReader {
  /** Reads anew at once: the reader has chosen something else. */
  readonly refresh: () => void;
  /** True once the page has been read to its end. */
  readonly hasRead: () => boolean;
}

/**
 * Keeps a document's marks right while the page changes, from now until the signal: those in view first, on a budget.
 * The one place where `page` and `detect` meet.
 */
export function readPage(document: Document, context: ReaderContext, signal: AbortSignal): PageReader {
  const sentenceMarks = new SentenceMarks(context.topics);
  let marks: readonly Mark[] = [];
  /** The present marks were shown as those of a page read to its end. */
  let told = true;
  let following = false;
  let hasRead = false;
  let rootElement = document.documentElement;
  const show = (now: readonly Mark[], isRead = true) => {
    const same = now.length === marks.length && now.every((mark, i) => mark === marks[i]);
    if (signal.aborted || (same && (told || !isRead))) return;
    marks = now;
    told = isRead;
    context.show(marks, isRead);
  };

  const watch = new PageWatch(document, { read, changed: dropGone, isOwn: context.isOwn });
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  whenComponentsCome(document, () => watch.refresh(), signal);
  return { refresh: () => watch.hurry(), hasRead: () => hasRead };

  async function read(meet: (root: ShadowRoot) => void): Promise<number> {
    const slices = new Slices(signal);
    const walk = new PageWalk(document);
    while (!walk.advance(STRIDE)) if (slices.over && !(await slices.rest())) return 0;
    for (const root of walk.shadowRoots) meet(root);

    const { blocks } = walk;
    const { title } = document;
    if (!hasRead && !(await meetWords(blocks, slices))) return 0;
    const reading = context.detector.begin(title, blocks);
    if (slices.over && !(await slices.rest())) return 0;
    if (marks.length === 0 && blocks.length > LONG) {
      const { carried } = reading;
      const found = await inView(reading, blocks, slices);
      if (!found) return 0;
      show(sentenceMarks.of(found));
      reading.carried = carried;
      if (!(await slices.rest())) return 0;
    }
    const found: Found[] = [];
    for (const [at, block] of blocks.entries()) {
      found.push(...claimsIn(reading, block, at));
      if (slices.over && !(await slices.rest())) return 0;
    }
    hasRead = true;
    show(sentenceMarks.of(nearest(found, blocks).map(toSentence)));
    return slices.busy;
  }

  /**
   * Lets the detector meet the words of a page's beginning, a few blocks at a time: it looks at them all when a reading
   * begins, and at words that it has never met for much longer than at others. False where it has been ended.
   */
  async function meetWords(blocks: readonly PageBlock[], slices: Slices): Promise<boolean> {
    for (let at = 0; at < Math.min(blocks.length, LOOKED_AT); at += FEW) {
      context.detector.begin('', blocks.slice(at, at + FEW));
      if (slices.over && !(await slices.rest())) return false;
    }
    return true;
  }

  function claimsIn(reading: Reading, block: PageBlock, at: number): Found[] {
    const wanted = reading.read(block).filter(({ topic }) => context.isMarked(topic));
    return bySentence(wanted).map((claims) => ({ block, at, claims }));
  }

  /**
   * A first look, from the heading above the view to its end: about what the reading of the whole page will say.
   * Undefined where it has been ended.
   */
  async function inView(
    reading: Reading,
    blocks: readonly PageBlock[],
    slices: Slices,
  ): Promise<MarkedSentence[] | undefined> {
    const first = firstInView(blocks);
    let from = first;
    while (from > 0 && first - from < BACK && blocks[from]?.role !== 'heading') from -= 1;
    const found: Found[] = [];
    for (let at = from; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block || at > first + FIRST_LOOK || (at > first && isBelowView(block))) break;
      found.push(...claimsIn(reading, block, at));
      if (slices.over && !(await slices.rest())) return undefined;
    }
    return found.map(toSentence);
  }

  function nearest(found: Found[], blocks: readonly PageBlock[]): Found[] {
    if (found.length <= MOST_MARKS) return found;
    if (!following) {
      // More sentences than may be marked at once: the marks go with the view.
      following = true;
      window.addEventListener('scroll', () => watch.refresh(), { capture: true, passive: true, signal });
    }
    const view = firstInView(blocks);
    const from = firstToMark(
      found.length,
      found.findLastIndex(({ at }) => at < view),
    );
    return found.slice(from, from + MOST_MARKS);
  }

  /** Marks whose words have gone or changed go at once: the next reading may have to wait. */
  function dropGone(records: readonly MutationRecord[]): void {
    if (document.documentElement !== rootElement) {
      rootElement = document.documentElement;
      context.rewritten();
    }
    const edited = new Set<Node>();
    for (const record of records) if (record.type === 'characterData') edited.add(record.target);
    show(
      marks.filter(({ quote, range }) => {
        const { startContainer, endContainer } = range;
        if (!startContainer.isConnected || !endContainer.isConnected) return false;
        return !(edited.has(startContainer) || edited.has(endContainer)) || textOf(range) === quote;
      }),
      false,
    );
  }
}

function toSentence({ block, claims }: Found): MarkedSentence {
  const [{ start, end } = { start: 0, end: 0 }] = claims;
  return { quote: block.text.slice(start, end), claims, range: toRange(block, start, end) };
}

/** The words now at a range; they differ from a quote where a line break stands in it, which costs one reading. */
const textOf = (range: StaticRange): string => String(liveRange(range) ?? '');
