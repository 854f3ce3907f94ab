/**
 * Runs inside a page without the extension, bundled: the parts that the extension is built from beside floors and peers,
 * on the page's own DOM.
 */
import Mark from 'mark.js';
import type { Standings } from '../../lib/dataset/compiled.ts';
import type { DetectorData } from '../../lib/detect/data.ts';
import { createDetector } from '../../lib/detect/detector.ts';
import { Highlighter } from '../../lib/marks/highlighter.ts';
import { firstToMark, MOST_MARKS } from '../../lib/marks/nearest.ts';
import { bySentence, SentenceMarks } from '../../lib/marks/sentence-marks.ts';
import { watchForNames } from '../../lib/page/names-watch.ts';
import { toRange } from '../../lib/page/range.ts';
import { readBlocks } from '../../lib/page/read.ts';
import { type Rounds, timeInRounds } from './rounds.ts';

/** What a reader of pages has to leave out, as one selector. */
const EXCLUDED =
  'script,style,noscript,template,textarea,select,option,svg,math,canvas,iframe,object,[hidden],[contenteditable]';

const functions = {
  /** The gate's first look beside its floor, and all that it does on a page that stays quiet. */
  gate(pattern: string): Promise<Rounds<'floor' | 'first' | 'all'>> {
    const names = new RegExp(pattern, 'i');
    let undo: ReturnType<typeof watchForNames> = () => undefined;
    const watch = () => {
      undo = watchForNames(document, names, () => undefined);
    };
    return timeInRounds({
      floor: { run: () => names.test(document.documentElement.textContent ?? '') },
      first: { run: watch, undo: () => undo() },
      all: { run: () => withoutWaiting(watch), undo: () => undo() },
    });
  },

  /** Reading, detecting and marking the whole page in one go, and its parts. */
  async marking(
    data: DetectorData,
    topics: Standings,
    pattern: string,
  ): Promise<Rounds<'floor' | 'ours' | 'reading' | 'markjs'>> {
    const detector = createDetector(data);
    const highlighter = new Highlighter('line');
    const markjs = new Mark(document.body);
    const names = new RegExp(pattern, 'gi');
    return timeInRounds(
      {
        floor: { run: walkText },
        reading: { run: () => readBlocks(document) },
        ours: { run: markPage, undo: () => highlighter.clear() },
        markjs: { run: () => markjs.markRegExp(names), undo: () => markjs.unmark() },
      },
      { rounds: 5, iterations: 3 },
    );

    function markPage(): void {
      const blocks = readBlocks(document);
      const reading = detector.begin(document.title, blocks);
      const found = blocks.flatMap((block) => bySentence(reading.read(block)).map((claims) => ({ block, claims })));
      const from = firstToMark(found.length, 0);
      const marks = found.slice(from, from + MOST_MARKS).map(({ block, claims }) => {
        const [{ start, end } = { start: 0, end: 0 }] = claims;
        return { quote: block.text.slice(start, end), claims, range: toRange(block, start, end) };
      });
      highlighter.show(new SentenceMarks(topics).of(marks));
    }
  },

  /** mark.js with these phrases, once, ms. */
  async phrases(phrases: readonly string[]): Promise<number> {
    const begun = performance.now();
    new Mark(document.body).mark([...phrases], { separateWordSearch: false, accuracy: 'exactly' });
    return performance.now() - begun;
  },
};

/** The floor of reading a page: a TreeWalker over its text, with the same exclusions. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(EXCLUDED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

/** Runs work with all that it puts off to timers, at once. */
function withoutWaiting(work: () => void): void {
  const real = window.setTimeout;
  const waiting: Array<() => void> = [];
  window.setTimeout = ((callback: () => void) => waiting.push(callback)) as unknown as typeof setTimeout;
  try {
    work();
    for (let callback = waiting.shift(); callback; callback = waiting.shift()) callback();
  } finally {
    window.setTimeout = real;
  }
}

export type InPage = typeof functions;
(window as unknown as { bench: InPage }).bench = functions;
