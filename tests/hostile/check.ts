import type { Lab } from './lab.ts';
import type { Plant } from './plant.ts';

export type Engine = 'chromium' | 'firefox';
/** Where a check runs: in a browser, or in Node alone (on the built files or on the code). */
export type Place = Engine | 'node';

/** What a run has measured. */
export interface Figure {
  /** The figure as the table prints it. */
  readonly figure: string;
  readonly holds: boolean;
  /** The check itself broke down: no figure, and no proof that it finds its planted fault. */
  readonly failed?: true;
  /** What fell short, for whoever mends it. */
  readonly found?: readonly string[];
}

/** One threat of the register, measured against its bar. A threat may have several. */
export interface Check {
  /** Number in the register, 1 to 39. */
  readonly threat: number;
  /** What the figure counts. */
  readonly counts: string;
  /** What the figure may be at most (or must be), in words. */
  readonly bar: string;
  readonly places: readonly Place[];
  /** Runs in `--all` alone: it takes more than a few seconds. */
  readonly slow?: true;
  /** Belongs to `npm test`: quick, and its figure does not hang on how busy the machine is. */
  readonly core?: true;
  /** Uses its browser up (flags of its own, an extension that it removes), so that nobody else can have it. */
  readonly ownBrowser?: true;
  measure(lab: Lab): Promise<Figure>;
  /** The fault that must turn this check red. */
  readonly plant: Plant;
}

/** A check of the usual kind: nothing of something may happen in `cases` tries. */
export function noneOf(found: readonly string[], cases: number): Figure {
  return atMost(0, found, cases);
}

/** At most so many of the cases may fall short. */
export function atMost(allowed: number, found: readonly string[], cases: number): Figure {
  return { figure: `${found.length} of ${cases}`, holds: found.length <= allowed && cases > 0, found };
}
