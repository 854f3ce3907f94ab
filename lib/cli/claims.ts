/**
 * Checks the claims dataset.
 *   node lib/cli/claims.ts                      every problem of the set; exit code 1 if there is one
 *   node lib/cli/claims.ts --stale [DATE]       what is due for review today, or on DATE (2027-03-01)
 *   node lib/cli/claims.ts --changes [DATE]     what changed for readers since DATE, the newest first
 *   node lib/cli/claims.ts --readability        school grades of the texts, with the ten hardest
 *   node lib/cli/claims.ts --record-ids         adds the ids of new records to claims/ids.yml
 */
import { parseArgs } from 'node:util';
import { changesSince } from '../dataset/changes.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { compileDataset, today } from '../dataset/compile-dataset.ts';
import { withoutConsequences } from '../dataset/consequences.ts';
import type { Problem } from '../dataset/dataset.ts';
import { formatProblems } from '../dataset/format-problems.ts';
import { readDataset } from '../dataset/read.ts';
import { gradeTexts, median, type TextKind } from '../dataset/readability.ts';
import { recordIds } from '../dataset/record-ids.ts';
import { dueReviews } from '../dataset/stale.ts';

const root = process.cwd();

async function check(): Promise<void> {
  const { dataset, problems: shapes, locate } = readDataset(root);
  const compiled = await compileDataset(root);
  const rest = withoutConsequences(shapes, checkDataset(dataset, today(), 'all').map(locate));
  const problems = withoutRepeats([...compiled.problems, ...rest]);
  const { topics, sources, places } = compiled.meta.counts;
  const size = `${topics} topics, ${sources} sources, ${places} places`;
  if (problems.length === 0) {
    console.log(`No problems: ${size}, version ${compiled.meta.version}.`);
    return;
  }
  console.error(formatProblems(problems));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${size}.`);
  process.exitCode = 1;
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function changes(day: string): void {
  for (const { date, file, change } of changesSince(readDataset(root).dataset, day)) {
    console.log(`${date}  ${file}  ${change}`);
  }
}

function stale(day: string): void {
  const due = dueReviews(readDataset(root).dataset, day);
  for (const entry of due) console.log(`${entry.due}  ${entry.file}  ${entry.what}`);
  console.log(due.length === 0 ? `Nothing is due for review by ${day}.` : `${due.length} due for review by ${day}.`);
}

function readability(): void {
  const graded = gradeTexts(readDataset(root).dataset);
  console.log('Flesch-Kincaid grade    texts  median  worst');
  for (const kind of ['summary', 'line', 'finding', 'safety', 'law'] satisfies TextKind[]) {
    const grades = graded.filter((text) => text.kind === kind).map(({ grade }) => grade);
    const figures = [median(grades), Math.max(...grades)].map((grade) => grade.toFixed(1).padStart(6));
    console.log(`${kind.padEnd(22)} ${String(grades.length).padStart(6)}  ${figures.join(' ')}`);
  }
  console.log('\nThe ten hardest:');
  for (const { grade, file, field, text } of graded.slice(0, 10)) {
    console.log(`${grade.toFixed(1).padStart(5)}  ${file} ${field}\n       ${text}`);
  }
}

function record(): void {
  const added = recordIds(root, readDataset(root).dataset);
  console.log(added.length === 0 ? 'claims/ids.yml holds every id already.' : `Recorded: ${added.join(', ')}`);
}

try {
  const { values, positionals } = parseArgs({
    options: {
      stale: { type: 'boolean' },
      changes: { type: 'boolean' },
      readability: { type: 'boolean' },
      'record-ids': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [day, ...rest] = positionals;
  if (rest.length > 0 || (day !== undefined && !values.stale && !values.changes)) {
    throw new Error('only --stale and --changes take a date: see the top of lib/cli/claims.ts for what can be asked');
  }
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new Error(`"${day}" is no date: write it as 2027-03-01`);
  }
  if (values.stale) stale(day ?? today());
  else if (values.changes) changes(day ?? '');
  else if (values.readability) readability();
  else if (values['record-ids']) record();
  else await check();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
