import type { Block } from '../text/block.ts';
import type { DetectedClaim } from './claim.ts';
import type { DetectorData } from './data.ts';
import type { Features } from './features.ts';
import { Learned } from './learned.ts';
import { Model } from './model.ts';
import { PageReading } from './page-reading.ts';
import { NO_TOPIC, pageTopic } from './page-topic.ts';

/** Finds claims in text. Dear to make: keep it. */
export interface Detector {
  /** Begins a page. The title, where there is one, says what the page is about. */
  begin(title?: string, blocks?: readonly Block[], onSentence?: SentenceWatcher): Reading;
  /** Goes on where another reading stood. Throws where `carried` is not what one has given. */
  resume(carried: string): Reading;
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
   * claims; setting it goes on from where another reading stood. `ClaimMemory` rests on this.
   */
  carried: string;
}

/**
 * Makes a detector from compiled lexicon and rules. Pure: no DOM, no clock, no state outside a reading.
 * Throws an Error that names the part of the data that cannot be read.
 */
export function createDetector(data: DetectorData): Detector {
  const model = new Model(data.lexicon);
  const learned = data.learned && new Learned(data.learned);
  return {
    begin: (title = '', blocks = [], onSentence) =>
      new PageReading(model, pageTopic(model, title, blocks), learned, onSentence),
    resume: (carried) => {
      const reading = new PageReading(model, NO_TOPIC, learned, undefined);
      reading.carried = carried;
      return reading;
    },
  };
}
