import type { Block } from '../text/block.ts';
import type { DetectedClaim } from './claim.ts';
import type { Detector } from './detector.ts';
import { MAX_TEXT, MOST_HEADER } from './page-reading.ts';
import { LOOK_AHEAD } from './page-topic.ts';

/** What came of a run of blocks. */
export interface BatchReading {
  /** By block. */
  readonly claims: ReadonlyArray<readonly DetectedClaim[]>;
  /** By block: which of `carried` stood after it. */
  readonly after: readonly number[];
  /** What the reading carried on, each once. */
  readonly carried: readonly string[];
}

/**
 * A detector that works elsewhere and keeps nothing: what it has to know of a page comes with each question. Answers
 * are undefined where nobody could answer.
 */
export interface BatchDetector {
  /** What a reading carries before the first block. */
  begin(title: string, opening: readonly Block[]): Promise<string | undefined>;
  /** Reads blocks that follow on each other. `took`: for how long it worked, ms. */
  read(carried: string, blocks: readonly Block[]): Promise<(BatchReading & { readonly took: number }) | undefined>;
}

/** Reads blocks in one go, from where another reading stood. Throws where `carried` is not what one has given. */
export function readBatch(detector: Detector, carried: string, blocks: readonly Block[]): BatchReading {
  const reading = detector.resume(carried);
  const claims: DetectedClaim[][] = [];
  const numbers = new Map<string, number>();
  const after: number[] = [];
  for (const block of blocks) {
    claims.push(reading.read(block));
    const now = reading.carried;
    let number = numbers.get(now);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(now, number);
    }
    after.push(number);
  }
  return { claims, after, carried: [...numbers.keys()] };
}

/** The blocks by which a page is judged as a whole. */
export function openingOf(blocks: readonly Block[]): Block[] {
  const opening: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    if (length >= LOOK_AHEAD) break;
    opening.push(bare(block, LOOK_AHEAD));
    length += block.text.length;
  }
  const heading = blocks.find(({ role }) => role === 'heading');
  // The title may stand below a long menu.
  if (heading && !opening.some(({ role }) => role === 'heading')) opening.push(bare(heading, LOOK_AHEAD));
  return opening;
}

/** A block without what the page has added to it, cut to what is read of it. */
export function bare(block: Block, most: number = MAX_TEXT): Block {
  const { text, role, level, columnHeader, rowHeader, linksOnly, container } = block;
  return {
    text: text.slice(0, most),
    role,
    ...(level !== undefined && { level }),
    ...(columnHeader !== undefined && { columnHeader: columnHeader.slice(0, MOST_HEADER) }),
    ...(rowHeader !== undefined && { rowHeader: rowHeader.slice(0, MOST_HEADER) }),
    ...(linksOnly && { linksOnly }),
    ...(container !== undefined && { container }),
  };
}
