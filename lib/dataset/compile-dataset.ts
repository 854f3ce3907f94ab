/** Reads, checks and compiles the dataset in one go, and keeps the result until a file changes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileCard, compileLibrary } from './compile.ts';
import type { CardData, DatasetMeta, LibraryData } from './compiled.ts';
import type { Problem } from './dataset.ts';
import { datasetMeta } from './meta.ts';
import { readDataset } from './read.ts';

export interface CompiledDataset {
  readonly card: CardData;
  readonly library: LibraryData;
  readonly meta: DatasetMeta;
  readonly gatePattern: string;
  readonly problems: readonly Problem[];
  /** Files that the result depends on, from the project's root. */
  readonly files: readonly string[];
}

let last: { root: string; state: string; result: CompiledDataset } | undefined;

/**
 * In: the project's root. Out: the compiled dataset with all problems found; one build asks for it once for every
 * script, so the result is kept while no file of `claims` changes.
 */
export function compileDataset(root: string): CompiledDataset {
  const state = folderState(join(root, 'claims'));
  if (last?.root === root && last.state === state) return last.result;
  const { dataset, problems, files } = readDataset(root);
  const result: CompiledDataset = {
    card: compileCard(dataset),
    library: compileLibrary(dataset),
    meta: datasetMeta(dataset),
    gatePattern: 'kratom|mitragyn|ketum|7-?OH',
    problems,
    files,
  };
  last = { root, state, result };
  return result;
}

/** Names, sizes and times of all files below a folder, as one string. */
function folderState(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .sort()
    .join('\n');
}
