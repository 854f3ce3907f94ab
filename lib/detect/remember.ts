import type { Block } from '../text/block.ts';
import type { DetectedClaim } from './claim.ts';
import type { Detector, Reading } from './detector.ts';

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

/**
 * A detector that remembers the blocks of the reading before: a page that is read again costs detection only where its
 * text, or what a block stands under, has changed. Answers are those of the detector that it wraps.
 */
export function rememberClaims(detector: Detector): Detector {
  let before: Memory = new Map();
  let now: Memory = new Map();
  let carried = new Carried();
  return {
    begin(title, blocks) {
      before = now;
      now = new Map();
      if (carried.size > MOST_CARRIED) {
        before = new Map();
        carried = new Carried();
      }
      return new RememberingReading(detector.begin(title, blocks), before, now, carried);
    },
  };
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

class RememberingReading implements Reading {
  readonly #reading: Reading;
  readonly #before: Memory;
  readonly #now: Memory;
  readonly #carried: Carried;
  /** Where this reading stands, and where the one that it wraps does. */
  #at: number;
  #inner: number;

  constructor(reading: Reading, before: Memory, now: Memory, carried: Carried) {
    this.#reading = reading;
    this.#before = before;
    this.#now = now;
    this.#carried = carried;
    this.#at = this.#inner = carried.numberOf(reading.carried);
  }

  get carried(): string {
    return this.#carried.at(this.#at);
  }

  set carried(value: string) {
    this.#at = this.#carried.numberOf(value);
  }

  read(block: Block): DetectedClaim[] {
    const head = headOf(block, this.#at);
    const has = (known: Known) => known.head === head;
    const inNow = this.#now.get(block.text);
    let known = inNow?.find(has);
    if (!known) {
      known = this.#before.get(block.text)?.find(has) ?? this.#find(block, head);
      if (inNow && inNow.length < MOST_ALIKE) inNow.push(known);
      else if (!inNow) this.#now.set(block.text, [known]);
    }
    this.#at = known.after;
    return [...known.claims];
  }

  #find(block: Block, head: string): Known {
    if (this.#inner !== this.#at) this.#reading.carried = this.#carried.at(this.#at);
    const claims = this.#reading.read(block);
    this.#inner = this.#carried.numberOf(this.#reading.carried);
    return { head, claims: claims.length > 0 ? claims : NO_CLAIMS, after: this.#inner };
  }
}

function headOf({ role, level, columnHeader, rowHeader, linksOnly, container }: Block, carried: number): string {
  return JSON.stringify([carried, role, level, columnHeader, rowHeader, linksOnly, container]);
}
