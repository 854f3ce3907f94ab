/**
 * Reads, checks and compiles the dataset in one go, and keeps the result until a file changes. A half-finished record
 * with a fault of the milder kind can be tried in a browser; `npm run claims` and the tests hold it to all checks.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { DetectorData, LexiconSource } from '../detect/data.ts';
import { checkDataset } from './check-dataset.ts';
import { compileCard, compileLibrary, compileStandings } from './compile.ts';
import { compileNames } from './compile-names.ts';
import type { AskedData, CardData, DatasetMeta, LibraryData, NamesData, Standings } from './compiled.ts';
import { withoutConsequences } from './consequences.ts';
import type { Problem } from './dataset.ts';
import { compileLexicon, gatePattern, LexiconError } from './lexicon.ts';
import { datasetMeta } from './meta.ts';
import { readDataset } from './read.ts';

export interface CompiledDataset {
  readonly card: CardData;
  readonly standings: Standings;
  readonly library: LibraryData;
  readonly names: NamesData;
  readonly asked: AskedData;
  readonly meta: DatasetMeta;
  /** What the detector works from, and what that was made from. */
  readonly detector: (LexiconSource & DetectorData) | undefined;
  readonly gatePattern: string | undefined;
  /** What stops a build: wrong shapes, a broken lexicon, and the checks that block. */
  readonly problems: readonly Problem[];
  /** Files that the result depends on, from the project's root. */
  readonly files: readonly string[];
}

let last: { root: string; state: string; result: Promise<CompiledDataset> } | undefined;

/**
 * In: the project's root. Out: the compiled dataset with the problems that stop a build. One build asks for it once for every
 * script, so the result is kept while no file of `claims` changes.
 */
export function compileDataset(root: string): Promise<CompiledDataset> {
  const claims = filesBelow(join(root, 'claims'));
  const state = claims.map(({ name, stamp }) => `${name} ${stamp}`).join('\n');
  if (last?.root !== root || last.state !== state) {
    last = {
      root,
      state,
      result: compile(
        root,
        claims.map(({ name }) => `claims/${name}`),
      ),
    };
  }
  return last.result;
}

async function compile(root: string, files: readonly string[]): Promise<CompiledDataset> {
  const { dataset, problems, locate } = readDataset(root);
  const found = [...problems, ...withoutConsequences(problems, checkDataset(dataset, today(), 'blocking').map(locate))];
  const detector = await compileLexicon(join(root, 'claims')).catch((error: unknown) => {
    if (!(error instanceof LexiconError)) throw error;
    found.push(...error.problems.map(lexiconProblem));
    return undefined;
  });
  return {
    card: compileCard(dataset),
    standings: compileStandings(dataset),
    library: compileLibrary(dataset),
    names: compileNames(dataset),
    asked: { topics: Object.fromEntries(dataset.asked), places: Object.fromEntries(dataset.askedPlaces) },
    meta: datasetMeta(dataset),
    detector,
    // The gate's names are part of the lexicon: a broken file is reported once.
    gatePattern: detector && (await gatePattern(join(root, 'claims'))),
    problems: found,
    files,
  };
}

/** The lexicon names its problems in one line each: `phrases/pain.yml: rules.2: there is no …`. */
export function lexiconProblem(line: string): Problem {
  const [, file, field, message] = /^(?:claims\/)?([^\s:]+): (?:([^\s:]+): )?(.+)$/s.exec(line) ?? [];
  if (file === undefined || message === undefined) return { file: 'claims/concepts', field: '', message: line };
  return { file: `claims/${file}`, field: field ?? '', message };
}

/** Today, as `2026-11-24`, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** All files below a folder, by name, with what changes when a file does. */
function filesBelow(folder: string): { name: string; stamp: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(path);
      return { name: relative(folder, path).replaceAll(sep, '/'), stamp: `${mtimeMs} ${size}` };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
