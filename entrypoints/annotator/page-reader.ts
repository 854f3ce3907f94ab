import { type DetectedClaim, makesClaims } from '../../lib/detect/claim.ts';
import type { ClaimMemory, RememberedReading } from '../../lib/detect/claim-memory.ts';
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
/** A first look begins at the heading above, at most so many blocks up. */
const BACK = 40;
/** Where the background did not answer, the page is read again after a rest as after so many ms of work. */
const UNANSWERED = 100;

interface Found {
  readonly block: PageBlock;
  /** Index of the block. */
  readonly at: number;
  readonly claims: MarkedSentence['claims'];
}

interface ReaderContext {
  readonly memory: ClaimMemory;
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
  /** Text nodes edited since the last reading began. */
  let edited = new WeakSet<Node>();
  /** What stood at marks when they were last asked for it, as the page writes it. */
  const texts = new WeakMap<Mark, string>();
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
    edited = new WeakSet();
    const walk = new PageWalk(document);
    while (!walk.advance(STRIDE)) if (slices.over && !(await slices.rest())) return 0;
    for (const root of walk.shadowRoots) meet(root);

    const { blocks } = walk;
    const reading = await slices.waitFor(context.memory.begin(document.title, blocks));
    if (!reading) return unanswered();
    if (marks.length === 0 && blocks.length > LONG) {
      const { at } = reading;
      const [from, to] = inView(blocks);
      const found = await claimsOf(reading, blocks, from, to, slices);
      if (!found) return unanswered();
      showRead(toMark(found));
      reading.goTo(at);
      if (!(await slices.rest())) return 0;
    }
    const found = await claimsOf(reading, blocks, 0, blocks.length, slices);
    if (!found) return unanswered();
    hasRead = true;
    showRead(nearest(toMark(found), blocks));
    return slices.busy + reading.took;
  }

  /** The page may have changed while it was read: what has gone meanwhile is not marked, and is read again. */
  function showRead(found: readonly Found[]): void {
    const read = sentenceMarks.of(found.map(toSentence));
    const there = read.filter(isThere);
    show(there, there.length === read.length);
  }

  /** The background is starting, overtaxed or gone: later, unless the session has ended meanwhile. */
  function unanswered(): number {
    if (!signal.aborted) watch.refresh();
    return UNANSWERED;
  }

  /** Undefined where nobody answers, or all has been ended. */
  async function claimsOf(
    reading: RememberedReading,
    blocks: readonly PageBlock[],
    from: number,
    to: number,
    slices: Slices,
  ): Promise<Found[] | undefined> {
    const found: Found[] = [];
    for (let at = from; at < to; ) {
      const claims = await slices.waitFor(reading.next(blocks, at, to));
      if (!claims || signal.aborted) return undefined;
      for (const ofBlock of claims) {
        found.push(...sentencesOf(ofBlock, blocks[at] as PageBlock, at));
        at += 1;
      }
      if (slices.over && !(await slices.rest())) return undefined;
    }
    return found;
  }

  function sentencesOf(claims: readonly DetectedClaim[], block: PageBlock, at: number): Found[] {
    return bySentence(claims).map((ofSentence) => ({ block, at, claims: ofSentence }));
  }

  /** Nothing on a page that makes no claim clearly; else the topics that the reader wants marked. */
  function toMark(found: readonly Found[]): Found[] {
    if (!makesClaims(found.flatMap(({ claims }) => claims))) return [];
    return found
      .map((one) => ({ ...one, claims: one.claims.filter(({ topic }) => context.isMarked(topic)) }))
      .filter(({ claims }) => claims.length > 0);
  }

  /** Bounds of a first look: from the heading above the view to its end. Asks the page for its layout. */
  function inView(blocks: readonly PageBlock[]): [from: number, to: number] {
    const first = firstInView(blocks);
    let from = first;
    while (from > 0 && first - from < BACK && blocks[from]?.role !== 'heading') from -= 1;
    let to = first;
    while (to < blocks.length && to <= first + FIRST_LOOK && !isBelowView(blocks[to] as PageBlock)) to += 1;
    return [from, to];
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
  function dropGone(records?: readonly MutationRecord[]): void {
    if (document.documentElement !== rootElement) {
      rootElement = document.documentElement;
      context.rewritten();
    }
    for (const record of records ?? []) if (record.type === 'characterData') edited.add(record.target);
    show(marks.filter(records ? isThere : isAsItWas), false);
  }

  function isThere({ quote, range }: Mark): boolean {
    const { startContainer, endContainer } = range;
    if (!startContainer.isConnected || !endContainer.isConnected) return false;
    return !(edited.has(startContainer) || edited.has(endContainer)) || textOf(range) === quote;
  }

  /** For changes that nobody has told of. */
  function isAsItWas(mark: Mark): boolean {
    const text = textOf(mark.range);
    const before = texts.get(mark) ?? text;
    texts.set(mark, text);
    return text !== '' && text === before;
  }
}

function toSentence({ block, claims }: Found): MarkedSentence {
  const [{ start, end } = { start: 0, end: 0 }] = claims;
  return { quote: block.text.slice(start, end), claims, range: toRange(block, start, end) };
}

/** The words now at a range; they differ from a quote where a line break stands in it, which costs one reading. */
const textOf = (range: StaticRange): string => String(liveRange(range) ?? '');
