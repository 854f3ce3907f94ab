import type { LearnedData } from './learned.ts';

/** What the detector works from, as it stands in the bundle. */
export interface DetectorData {
  readonly lexicon: LexiconCode;
  /** Weights learnt from labelled pages; without them the rules decide alone. */
  readonly learned?: LearnedData;
}

/** Lexicon and rules as `encodeLexicon` writes them. */
export interface LexiconCode {
  /** By concept number, each with a `;` at its end: its phrases, each with a `,` at its end. */
  readonly phrases: string;
  /** Concepts and rules, as text of `writeNumbers`. */
  readonly numbers: string;
  /** Topic ids, in the order of their rules. */
  readonly topics: readonly string[];
  /** ISO 3166 codes, in the order of their concepts. */
  readonly places: readonly string[];
}

/** The lexicon and rules of `claims/`, without comments and examples. */
export interface LexiconSource {
  /** Concepts that every topic may use. */
  readonly concepts: ConceptsData;
  readonly topics: Readonly<Record<string, TopicData>>;
  /** ISO 3166 code to names, joined by commas. */
  readonly places: Readonly<Record<string, string>>;
}

/**
 * Concept name to phrases, joined by commas. A `!` at the name's end makes it solid: it hides the smaller concepts
 * inside it ("opioid receptors" is no mention of opioids). A topic's own solid concept hides those of the grammar
 * and of its topic; a shared one hides all.
 */
export type ConceptsData = Readonly<Record<string, string>>;

/** What a topic is recognised by. */
export interface TopicData {
  /** Concepts of this topic alone. */
  readonly concepts?: ConceptsData;
  readonly rules: readonly RuleData[];
}

/** A rule: its text alone, or the text with options. */
export type RuleData =
  | string
  | {
      /** Slots and the distances between them; see claims/README.md. */
      readonly when: string;
      readonly stance?: 'asserts' | 'denies';
      /** Concepts that silence the rule when they stand anywhere in the sentence. */
      readonly unless?: readonly string[];
      /** Concepts of which one must stand somewhere in the sentence. */
      readonly needs?: readonly string[];
      /** `named`: kratom must be named in the sentence. `any`: no subject is needed. */
      readonly subject?: 'named' | 'any';
      /** Negators have no say: the pattern already decides the stance. */
      readonly fixed?: boolean;
      /** The slots may stand in different clauses. */
      readonly across?: boolean;
    };
