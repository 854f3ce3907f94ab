import type { Dataset, Problem } from '../dataset.ts';

/** One check of what the records mean. Their shape is right already when it runs. */
export interface Check {
  /** The name of its file. */
  readonly name: string;
  /** True where what it finds must never reach a reader: then nothing is built. */
  readonly blocks?: true;
  /** In: the dataset and the day of the check (`2026-11-24`). Out: every problem found, each saying what to do. */
  readonly find: (dataset: Dataset, today: string) => Problem[];
}
