/**
 * What the detector works from: the lexicon and rules of `claims/`, without comments and examples. Plain JSON, so
 * that it can stand in the bundle as it is.
 */
export interface DetectorData {
  /** Concept name (a `!` at its end: hides the smaller concepts inside it) to patterns, joined by commas. */
  readonly concepts: Readonly<Record<string, string>>;
  /** Topic id to rules. */
  readonly topics: Readonly<Record<string, readonly RuleData[]>>;
  /** ISO 3166 code to names, joined by commas. */
  readonly places: Readonly<Record<string, string>>;
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
