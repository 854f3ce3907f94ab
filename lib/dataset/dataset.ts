/** The dataset in memory as it was written: all records by id, and the ledger of ids that were ever published. */
import type { Ledger } from './ledger-schema.ts';
import type { HelpLine, Place, Source, Topic } from './schema.ts';
import type { Term } from './term-schema.ts';

/** Record kinds that have a folder of their own in `claims/`. */
export const KINDS = ['topics', 'sources', 'places', 'glossary'] as const;
export type Kind = (typeof KINDS)[number];

export interface Dataset {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly helpLines: ReadonlyMap<string, HelpLine>;
  readonly ledger: Ledger;
  /** Topics that have a phrases file. */
  readonly phrases: ReadonlySet<string>;
  /** The words in which people look a topic up, by topic, and a place, by its code. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly askedPlaces: ReadonlyMap<string, readonly string[]>;
}

/** Something wrong in one record. `message` says what to do. */
export interface Problem {
  /** Path from the project's root: `claims/topics/pain.yml`. */
  readonly file: string;
  /** Path inside the record: `supports.0.text`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
  /** Line of the field, counted from 1, where it is known. */
  readonly line?: number;
}

export const LEDGER_FILE = 'claims/ids.yml';
export const HELP_LINES_FILE = 'claims/help-lines.yml';
export const ASKED_PLACES_FILE = 'claims/asked-places.yml';

/** The file of a record, from the project's root. */
export function fileOf(kind: Kind, id: string): string {
  return `claims/${kind}/${id}.yml`;
}
