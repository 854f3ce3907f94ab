import type { LearnedData } from './learned.ts';

/**
 * What the detector works from: the lexicon and rules of `claims/`, without comments and examples. Plain JSON, so
 * that it can stand in the bundle as it is.
 */
export interface DetectorData {
  /** Concepts that every topic may use. */
  readonly concepts: ConceptsData;
  readonly topics: Readonly<Record<string, TopicData>>;
  /** ISO 3166 code to names, joined by commas. */
  readonly places: Readonly<Record<string, string>>;
  /** Weights learnt from labelled pages; without them the rules decide alone. */
  readonly learned?: LearnedData;
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
