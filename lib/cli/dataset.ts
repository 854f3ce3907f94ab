/**
 * Prints the compiled dataset as JSON.
 *   node lib/cli/dataset.ts                          {version, date, hash, topics, sources, places, glossary, helpLines}
 *   node lib/cli/dataset.ts --format claimreview     the claims as schema.org ClaimReview, JSON-LD
 *   node lib/cli/dataset.ts --format csl             the sources as CSL-JSON
 * A dataset that a build would refuse is not printed: its problems go to standard error, and the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { buildArtefact } from '../dataset/artefact.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { claimReviews } from '../dataset/claim-review.ts';
import { today } from '../dataset/compile-dataset.ts';
import { cslItems } from '../dataset/csl.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { formatProblems } from '../dataset/format-problems.ts';
import { readDataset } from '../dataset/read.ts';

const FORMATS: Readonly<Record<string, (dataset: Dataset) => unknown>> = {
  json: buildArtefact,
  claimreview: claimReviews,
  csl: cslItems,
};

// A reader of the output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'json' } } });
  const make = FORMATS[values.format];
  if (!make) throw new Error(`There is no format "${values.format}": choose one of ${Object.keys(FORMATS).join(', ')}`);
  const { dataset, problems, locate } = readDataset(process.cwd());
  const all = [...problems, ...checkDataset(dataset, today(), 'blocking').map(locate)];
  if (all.length > 0) throw new Error(`${formatProblems(all)}\n\nNothing was printed: put this right first.`);
  process.stdout.write(`${JSON.stringify(make(dataset), undefined, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
