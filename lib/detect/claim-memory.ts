import type { Block } from '../text/block.ts';
import { type BatchDetector, bare, openingOf } from './batch.ts';
import type { DetectedClaim } from './claim.ts';

interface Known {
  /** What the block is and stands under, beside its text. */
  readonly head: string;
  readonly claims: readonly DetectedClaim[];
  /** Number of what the reading carried on after the block. */
  readonly after: number;
}

/** By text, which the page holds anyway: a key of text and more would be a copy of the page. */
type Memory = Map<string, Known[]>;

const NO_CLAIMS: readonly DetectedClaim[] = [];
/** So many things carried on are kept, then all is forgotten: a page that never stops changing would add to them. */
const MOST_CARRIED = 5_000;
/** So many blocks of one text are remembered; "Reply" ten thousand times is read faster than looked for. */
const MOST_ALIKE = 16;
/** So much text goes to the detector at once, UTF-16 units, and so many blocks: some ten ms of its time. */
const BATCH_TEXT = 32_000;
const BATCH_BLOCKS = 1_000;
/** Where a page has changed, as a rule few blocks have: so many are asked about first, then twice as many each time. */
const FIRST_BATCH = 4;
/** So many remembered blocks are given in one go. */
const STRIDE = 500;

/**
 * Remembers the blocks of the reading before: a page that is read again costs detection only where its text, or what a
 * block stands under, has changed. Answers are those of the detector.
 */
export class ClaimMemory {
  readonly #detector: BatchDetector;
  #before: Memory = new Map();
  #now: Memory = new Map();
  #carried = new Carried();
  #opening = { text: '', carried: '' };

  constructor(detector: BatchDetector) {
    this.#detector = detector;
  }

  /** Begins to read a page. Undefined where the detector does not answer. */
  async begin(title: string, blocks: readonly Block[]): Promise<RememberedReading | undefined> {
    const opening = openingOf(blocks);
    const text = [title, ...opening.map((block) => block.role + block.text)].join('\n');
    if (!this.#opening.carried || text !== this.#opening.text) {
      const carried = await this.#detector.begin(title, opening);
      if (carried === undefined) return undefined;
      this.#opening = { text, carried };
    }
    this.#before = this.#now;
    this.#now = new Map();
    if (this.#carried.size > MOST_CARRIED) {
      this.#before = new Map();
      this.#carried = new Carried();
    }
    const at = this.#carried.numberOf(this.#opening.carried);
    return new RememberedReading(this.#detector, this.#before, this.#now, this.#carried, at);
  }
}

/** What readings carry on from block to block: long strings, of which a page has few, each once and by number. */
class Carried {
  readonly #numbers = new Map<string, number>();
  readonly #values: string[] = [];

  get size(): number {
    return this.#values.length;
  }

  numberOf(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }

  at(number: number): string {
    return this.#values[number] as string;
  }
}

/** A page being read, some blocks at a time. */
export class RememberedReading {
  readonly #detector: BatchDetector;
  readonly #before: Memory;
  readonly #now: Memory;
  readonly #carried: Carried;
  /** Where this reading stands; `goTo` goes back. */
  #at: number;
  #batch: number;
  /** For how long the detector has worked for it, ms. */
  took = 0;

  constructor(detector: BatchDetector, before: Memory, now: Memory, carried: Carried, at: number) {
    this.#detector = detector;
    this.#before = before;
    this.#now = now;
    this.#carried = carried;
    this.#at = at;
    this.#batch = before.size === 0 ? BATCH_BLOCKS : FIRST_BATCH;
  }

  get at(): number {
    return this.#at;
  }

  /** Goes on from where it stood at another time. */
  goTo(at: number): void {
    this.#at = at;
  }

  /**
   * Claims of the blocks from one on and before another, by block: of as many blocks as come in one go, one at the
   * least. Undefined where the detector does not answer.
   */
  async next(blocks: readonly Block[], from: number, to = blocks.length): Promise<DetectedClaim[][] | undefined> {
    const found: DetectedClaim[][] = [];
    for (let at = from; at < to && found.length < STRIDE; at += 1) {
      const known = this.#recall(blocks[at] as Block);
      if (!known) break;
      found.push([...known.claims]);
      this.#at = known.after;
    }
    if (found.length > 0) {
      if (this.#before.size > 0) this.#batch = FIRST_BATCH;
      return found;
    }
    return this.#ask(blocks, from, to);
  }

  #recall(block: Block): Known | undefined {
    const head = headOf(block, this.#at);
    const has = (known: Known) => known.head === head;
    const inNow = this.#now.get(block.text)?.find(has);
    if (inNow) return inNow;
    const known = this.#before.get(block.text)?.find(has);
    if (known) this.#remember(block, known);
    return known;
  }

  #remember(block: Block, known: Known): void {
    const alike = this.#now.get(block.text);
    if (!alike) this.#now.set(block.text, [known]);
    else if (alike.length < MOST_ALIKE) alike.push(known);
  }

  async #ask(blocks: readonly Block[], from: number, to: number): Promise<DetectedClaim[][] | undefined> {
    const asked: Block[] = [];
    let length = 0;
    for (let at = from; at < to && asked.length < this.#batch && length < BATCH_TEXT; at += 1) {
      const block = bare(blocks[at] as Block);
      asked.push(block);
      length += block.text.length;
    }
    this.#batch = Math.min(BATCH_BLOCKS, 2 * this.#batch);
    const answer = await this.#detector.read(this.#carried.at(this.#at), asked);
    if (!answer) return undefined;
    this.took += answer.took;
    const numbers = answer.carried.map((value) => this.#carried.numberOf(value));
    return answer.claims.map((claims, i) => {
      const block = blocks[from + i] as Block;
      const after = numbers[answer.after[i] as number] as number;
      this.#remember(block, {
        head: headOf(block, this.#at),
        claims: claims.length > 0 ? claims : NO_CLAIMS,
        after,
      });
      this.#at = after;
      return [...claims];
    });
  }
}

function headOf({ role, level, columnHeader, rowHeader, linksOnly, container }: Block, carried: number): string {
  return JSON.stringify([carried, role, level, columnHeader, rowHeader, linksOnly, container]);
}
