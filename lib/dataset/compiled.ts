/**
 * What the dataset looks like once compiled: the types of the virtual modules (`virtual.d.ts`) and of the artefact
 * that `npm run -s dataset` prints. Types only. Everything outside `lib/dataset` and `lib/cli` imports from here with
 * `import type`.
 */
import type { Citers } from './citations.ts';
import type { RichText } from './rich-text.ts';
import type { Finding, HelpLine, LawStatement, Place, Source, Topic } from './schema.ts';
import type { Term } from './term-schema.ts';

/** A topic as the card in the page needs it. */
export interface CardTopic extends Omit<TopicLines, 'safety'> {
  readonly id: string;
  readonly certaintyWhy: RichText;
  readonly summary: RichText;
  /** Shown first, where a reader may be in danger. `helpLines` are keys of `CardData.helpLines`. */
  readonly safety?: { readonly text: RichText; readonly helpLines: readonly string[] };
  /** How many different sources the topic cites. */
  readonly sourceCount: number;
  /** The findings on each side, where the full record is at hand. */
  readonly supports?: readonly CompiledFinding[];
  readonly limits?: readonly CompiledFinding[];
}
type TopicLines = Readonly<
  Pick<
    Topic,
    | 'name'
    | 'group'
    | 'law'
    | 'proposition'
    | 'stances'
    | 'certainty'
    | 'supportsLine'
    | 'limitsLine'
    | 'safety'
    | 'reviewed'
    | 'reviewBy'
  >
>;

/** A dated statement of law as the card needs it. */
export interface CardLaw
  extends Readonly<
    Pick<
      LawStatement,
      | 'from'
      | 'status'
      | 'announced'
      | 'minAge'
      | 'sevenOh'
      | 'synthetics'
      | 'confidence'
      | 'caution'
      | 'reported'
      | 'asOf'
    >
  > {
  readonly text: RichText;
  /** Ids of what the statement rests on, where the full record is at hand. */
  readonly sources?: readonly string[];
  /** Where sources disagree: each side with its sources. */
  readonly disagree?: LawStatement['disagree'];
}

/** A place as the card needs it. `law` is newest first, announced law on top. */
export interface CardPlace {
  /** ISO 3166 code: `TH`, `US-OH`. */
  readonly code: string;
  readonly name: string;
  readonly parent?: string | undefined;
  readonly law: readonly CardLaw[];
  /** Cities and counties with a rule of their own. */
  readonly local?: readonly { readonly name: string }[] | undefined;
  readonly checked: string;
  readonly reviewBy: string;
}

/**
 * What a card is made from: `virtual:claims/card`; or a part of the library with the full records, which the
 * background hands to a page for the topics that are on it.
 */
export interface CardData {
  /** By id, in the order of the groups. */
  readonly topics: Readonly<Record<string, CardTopic>>;
  /** By ISO 3166 code. */
  readonly places: Readonly<Record<string, CardPlace>>;
  readonly helpLines: Readonly<Record<string, CompiledHelpLine>>;
  /** The sources that its records cite, where the full records are at hand. */
  readonly sources?: Readonly<Record<string, CardSource>>;
  /** Version of the dataset, for copies that a reader makes. */
  readonly version?: string;
}

/** A source as a citation needs it. */
export type CardSource = Omit<LibrarySource, 'citedBy'>;

/** `virtual:claims/standings`: the part of each topic that decides the line under its marks. */
export type Standings = Readonly<
  Record<
    string,
    {
      readonly law?: true;
      readonly stances: Readonly<
        Record<'asserts' | 'denies', { readonly evidence: Topic['stances']['asserts']['evidence'] }>
      >;
    }
  >
>;

export type CompiledHelpLine = Readonly<HelpLine> & {
  readonly id: string;
  /** Name of `country`: a card has only the places that its page names, and a line's country need not be one. */
  readonly countryName: string;
};

export type CompiledFinding = Readonly<Omit<Finding, 'text'>> & { readonly text: RichText };

/** A topic with its full evidence. */
export interface LibraryTopic extends CardTopic {
  readonly supports: readonly CompiledFinding[];
  readonly limits: readonly CompiledFinding[];
  readonly overstated: readonly string[];
  readonly understated: readonly string[];
  readonly history: Topic['history'];
  readonly formerIds?: readonly string[];
  /** Ids of all sources that the topic cites, in the order in which they appear. */
  readonly sources: readonly string[];
}

export type LibraryLaw = Readonly<Omit<LawStatement, 'text'>> & { readonly text: RichText };

/** A place with instruments, local rules, conflicts between sources, and history. */
export interface LibraryPlace extends Omit<CardPlace, 'law' | 'local'> {
  readonly aliases?: readonly string[] | undefined;
  readonly law: readonly LibraryLaw[];
  readonly local?: NonNullable<Place['local']> | undefined;
  readonly history: Place['history'];
  /** Ids of all sources that the place cites. */
  readonly sources: readonly string[];
}

export type LibrarySource = Readonly<Source> & {
  readonly id: string;
  /** Where a reader can open it: its address, or its DOI or PubMed page; none where only a locator is known. */
  readonly link?: string;
  /** Topics, places and terms that cite it. */
  readonly citedBy: Citers;
};

/** A word of the cards and pages, explained. */
export interface LibraryTerm extends Readonly<Omit<Term, 'text'>> {
  readonly id: string;
  readonly text: RichText;
  /** Ids of all sources that its text cites. */
  readonly sources: readonly string[];
}

/** `virtual:claims/library`: everything, for the extension's own pages and the background. */
export interface LibraryData {
  readonly topics: Readonly<Record<string, LibraryTopic>>;
  readonly places: Readonly<Record<string, LibraryPlace>>;
  readonly sources: Readonly<Record<string, LibrarySource>>;
  /** By id, in the order of their names. */
  readonly glossary: Readonly<Record<string, LibraryTerm>>;
  readonly helpLines: Readonly<Record<string, CompiledHelpLine>>;
}

/** `virtual:claims/names`: what lists of topics and places show, so that they stand at once. */
export interface NamesData {
  readonly topics: Readonly<Record<string, ListedTopic>>;
  readonly places: Readonly<Record<string, Pick<CardPlace, 'code' | 'name' | 'parent'>>>;
  /** Names of the glossary's terms, by id. */
  readonly terms: Readonly<Record<string, string>>;
}
export type ListedTopic = Pick<CardTopic, 'id' | 'name' | 'group' | 'law'> & {
  /** How the evidence stands to a page that asserts the claim, and to one that denies it. */
  readonly evidence: Readonly<Record<'asserts' | 'denies', CardTopic['stances']['asserts']['evidence']>>;
};

/** `virtual:claims/asked`: the words in which people look things up, by topic and by place. */
export interface AskedData {
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly places: Readonly<Record<string, readonly string[]>>;
}

/** `virtual:claims/meta`: which dataset this is. */
export interface DatasetMeta {
  /** The date of the newest change as a version: `2026.11.24`. */
  readonly version: string;
  /** The date of the newest change or check in any record. */
  readonly date: string;
  /** SHA-256 of the content, in hexadecimal; the same for the same records in whatever order they are read. */
  readonly hash: string;
  readonly counts: { readonly topics: number; readonly sources: number; readonly places: number };
  /** Ids that were renamed: old id to the one of today. */
  readonly redirects: {
    readonly topics: Readonly<Record<string, string>>;
    readonly sources: Readonly<Record<string, string>>;
    readonly glossary: Readonly<Record<string, string>>;
  };
}
