/**
 * `npm run bench [-- --json] [--only quiet,detection]`: what the extension costs, each figure beside a floor or a peer
 * measured in the same run. Works on the built extension in Chromium and on the sources in Node.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { annotator } from './cases/annotator.ts';
import { churn } from './cases/churn.ts';
import { detection, linearity } from './cases/detection.ts';
import { growth } from './cases/growth.ts';
import { marking } from './cases/marking.ts';
import { quietPage } from './cases/quiet-page.ts';
import { surfaces } from './cases/surfaces.ts';
import { type Figure, holds, table } from './figure.ts';
import { Lab } from './lab.ts';

const CASES: Readonly<Record<string, (lab: Lab) => Promise<Figure[]>>> = {
  quiet: quietPage,
  annotator,
  marking,
  surfaces,
  churn,
  detection: ({ dataset }) => detection(dataset.detector),
  linearity: ({ dataset }) => linearity(dataset.detector),
  growth: ({ dataset }) => growth(dataset.detector),
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(CASES);
const unknown = wanted.find((name) => !CASES[name]);
if (unknown) {
  console.error(`There is no case "${unknown}". Cases: ${Object.keys(CASES).join(', ')}.`);
  process.exit(2);
}

const lab = await Lab.open();
const figures: Figure[] = [];
try {
  for (const name of wanted) {
    if (!values.json) console.error(`${name}…`);
    try {
      figures.push(...((await CASES[name]?.(lab)) ?? []));
    } catch (error) {
      console.error(`${name} has failed:`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await lab.close();
}

const machine = {
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.version,
};
if (values.json) {
  const rows = figures.map((figure) => ({ ...figure, holds: holds(figure) ?? null }));
  console.log(JSON.stringify({ ...machine, figures: rows }, null, 1));
} else {
  const { date, commit, processors, node } = machine;
  console.log(`${date}, ${commit}, ${processors}, Node ${node.slice(1)}, Chromium\n\n${table(figures)}`);
}
