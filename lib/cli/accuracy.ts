/** Prints how well claims are spotted on the labelled pages, as JSON: what the library's page "About" shows. */
import { resolve } from 'node:path';
import { scoreFolders } from './gold.ts';

const PAGES = resolve(import.meta.dirname, '../../tests/pages');

/** `virtual:accuracy`: measured by the code and data of this very build. */
export interface Accuracy {
  /** Labelled pages, and how many of them hold no claim about kratom. */
  readonly pages: number;
  readonly clean: number;
  /** Claims that the labels ask for: a sentence with two topics counts twice. */
  readonly claims: number;
  /** Shares from 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  /** Of the claims found rightly, the share with the right stance. */
  readonly stance: number;
  /** Pages without a claim on which something was marked. */
  readonly cleanMarked: number;
}

/** Scores the detector on the labelled pages that it never learnt from; takes some seconds. */
export async function measureAccuracy(): Promise<Accuracy> {
  const score = await scoreFolders(...['aside', 'retold', 'whole', 'kinds'].map((folder) => resolve(PAGES, folder)));
  const { precision, recall, right, missed } = score.all();
  const { pages, clean, cleanMarked } = score;
  return { pages, clean, claims: right + missed, precision, recall, stance: score.stance(), cleanMarked };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await measureAccuracy())}\n`);
