import type { Block } from '../text/block.ts';
import type { DetectedClaim } from './claim.ts';
import type { DetectorData } from './data.ts';
import type { Features } from './features.ts';
import { Learned } from './learned.ts';
import { Model } from './model.ts';
import { PageReading } from './page-reading.ts';

/** Finds claims in text. Make one a page load and keep it. */
export interface Detector {
  /** Begins a page. The title, where there is one, says what the page is about. */
  begin(title?: string, blocks?: readonly Block[], onSentence?: SentenceWatcher): Reading;
}

/** Told of every sentence that could make a claim, with its features and what the rules say: for training. */
export type SentenceWatcher = (
  start: number,
  end: number,
  features: Features,
  rules: ReadonlyMap<string, DetectedClaim['stance']>,
) => void;

/** One page being read. Blocks go in, in reading order, one at a time; claims come out in reading order. */
export interface Reading {
  read(block: Block): DetectedClaim[];
  /**
   * All that is carried from block to block, as a string. Where two readings carry the same, equal blocks give equal
   * claims; setting it goes on from where another reading stood. `rememberClaims` rests on this.
   */
  carried: string;
}

/**
 * Makes a detector from compiled lexicon and rules. Pure: no DOM, no clock, no state outside a reading.
 * Throws an Error that names the part of the data that cannot be read.
 */
export function createDetector(data: DetectorData): Detector {
  const steps = detectorInSteps(data);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a part at a time, for pages that must not wait: the detector comes at the end. */
export function* detectorInSteps(data: DetectorData): Generator<undefined, Detector> {
  const model = yield* Model.inSteps(data);
  const learned = data.learned && new Learned(data.learned);
  yield;
  return { begin: (title = '', blocks = [], onSentence) => new PageReading(model, title, blocks, learned, onSentence) };
}
