/** Reads every record of `claims/` and checks its shape. Nothing is thrown for a bad record: all problems come back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Asked, AskedPlaces } from './asked.ts';
import { ASKED_PLACES_FILE, type Dataset, HELP_LINES_FILE, LEDGER_FILE, type Problem } from './dataset.ts';
import { explainIssue } from './explain-issue.ts';
import { Ledger } from './ledger-schema.ts';
import { HelpLine, Id, Place, PlaceCode, Source, Topic } from './schema.ts';
import { Term } from './term-schema.ts';

export interface ReadResult {
  /** All records whose shape is right. */
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** Every file that was read, as a path from the project's root. */
  readonly files: readonly string[];
  /** Gives a problem the line of its field, where the file has that field. */
  readonly locate: (problem: Problem) => Problem;
}

/**
 * Reads the dataset.
 * In: the project's root (the folder that holds `claims`). Out: the records that have the right shape, and all
 * problems. Throws where there is no `claims` folder.
 */
export function readDataset(root: string): ReadResult {
  if (!existsSync(join(root, 'claims'))) {
    throw new Error(`There is no claims folder in ${root}: run this from the project's root`);
  }
  const reader = new Reader(root);
  const dataset: Dataset = {
    topics: reader.folder('claims/topics', Topic, Id),
    sources: reader.folder('claims/sources', Source, Id),
    places: reader.folder('claims/places', Place, PlaceCode),
    glossary: reader.folder('claims/glossary', Term, Id),
    helpLines: new Map(Object.entries(reader.file(HELP_LINES_FILE, z.record(Id, HelpLine)) ?? {})),
    ledger: reader.file(LEDGER_FILE, Ledger) ?? { topics: [], sources: [], places: [], glossary: [] },
    phrases: new Set(reader.names('claims/phrases', Id)),
    asked: reader.folder('claims/asked', Asked, Id),
    askedPlaces: new Map(Object.entries(reader.file(ASKED_PLACES_FILE, AskedPlaces) ?? {})),
  };
  return { dataset, problems: reader.problems, files: reader.files, locate: (problem) => reader.locate(problem) };
}

class Reader {
  readonly problems: Problem[] = [];
  readonly files: string[] = [];
  readonly #lines = new Map<string, (field: string) => number | undefined>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  folder<T>(folder: string, shape: z.ZodType<T>, name: z.ZodType<string>): Map<string, T> {
    const records = new Map<string, T>();
    for (const id of this.names(folder, name)) {
      const record = this.file(`${folder}/${id}.yml`, shape);
      if (record !== undefined) records.set(id, record);
    }
    return records;
  }

  /** Ids in a folder, in order; files that are no record are problems. */
  names(folder: string, name: z.ZodType<string>): string[] {
    if (!existsSync(join(this.#root, folder))) return [];
    const ids: string[] = [];
    for (const entry of readdirSync(join(this.#root, folder)).sort()) {
      if (entry === 'README.md') continue;
      const id = entry.replace(/\.yml$/, '');
      const good = name.safeParse(id);
      if (id === entry) {
        this.problems.push({
          file: `${folder}/${entry}`,
          field: '',
          message: 'is no record: end its name in .yml, or move it',
        });
      } else if (!good.success) {
        const want = good.error.issues[0]?.message ?? 'an id';
        this.problems.push({
          file: `${folder}/${entry}`,
          field: '',
          message: `rename it: the file name must be ${want}`,
        });
      } else ids.push(id);
    }
    return ids;
  }

  file<T>(file: string, shape: z.ZodType<T>): T | undefined {
    if (!existsSync(join(this.#root, file))) return undefined;
    this.files.push(file);
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(this.#root, file), 'utf8'), { lineCounter: lines });
    this.#lines.set(file, (field) => {
      // The deepest part of the path that the file has: a missing field is shown where its parent stands.
      for (let path = field === '' ? [] : field.split('.'); path.length > 0; path = path.slice(0, -1)) {
        const node = document.getIn(path.map(asKey), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    });
    for (const error of document.errors) {
      const line = error.linePos?.[0].line;
      const what = error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'unreadable';
      this.problems.push({ file, field: '', message: `is not valid YAML: ${what}`, ...(line ? { line } : {}) });
    }
    if (document.errors.length > 0) return undefined;
    const record: unknown = document.toJS();
    const result = shape.safeParse(record);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      this.problems.push(this.locate({ file, ...explainIssue(issue, record) }));
    }
    return undefined;
  }

  locate(problem: Problem): Problem {
    const line = problem.line ?? this.#lines.get(problem.file)?.(problem.field);
    return line === undefined ? problem : { ...problem, line };
  }
}

function asKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
