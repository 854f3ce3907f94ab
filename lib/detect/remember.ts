import type { Block } from '../text/block.ts';
import type { DetectedClaim } from './claim.ts';
import type { Detector, Reading } from './detector.ts';

interface Known {
  readonly claims: readonly DetectedClaim[];
  /** What the reading carried on after the block. */
  readonly after: string;
}

/**
 * A detector that remembers the blocks of the reading before: a page that is read again costs detection only where its
 * text, or what a block stands under, has changed. Answers are those of the detector that it wraps.
 */
export function rememberClaims(detector: Detector): Detector {
  let before = new Map<string, Known>();
  let now = new Map<string, Known>();
  return {
    begin(title, blocks) {
      before = now;
      now = new Map();
      return new RememberingReading(detector.begin(title, blocks), before, now);
    },
  };
}

class RememberingReading implements Reading {
  readonly #reading: Reading;
  readonly #before: ReadonlyMap<string, Known>;
  readonly #now: Map<string, Known>;
  #carried: string;

  constructor(reading: Reading, before: ReadonlyMap<string, Known>, now: Map<string, Known>) {
    this.#reading = reading;
    this.#before = before;
    this.#now = now;
    this.#carried = reading.carried;
  }

  get carried(): string {
    return this.#carried;
  }

  set carried(value: string) {
    this.#carried = value;
  }

  read(block: Block): DetectedClaim[] {
    const key = keyOf(block, this.#carried);
    let known = this.#now.get(key) ?? this.#before.get(key);
    if (!known) {
      if (this.#reading.carried !== this.#carried) this.#reading.carried = this.#carried;
      const claims = this.#reading.read(block);
      known = { claims, after: this.#reading.carried };
    }
    this.#now.set(key, known);
    this.#carried = known.after;
    return [...known.claims];
  }
}

function keyOf({ text, role, level, columnHeader, rowHeader, linksOnly, container }: Block, carried: string): string {
  return JSON.stringify([carried, role, level, columnHeader, rowHeader, linksOnly, container]) + text;
}
