/** A health or legal claim about kratom that a sentence makes. Offsets count UTF-16 units of the block's text. */
export interface DetectedClaim {
  /** Topic id, such as `pain`. */
  readonly topic: string;
  /** Whether the sentence says that the topic's proposition holds, or that it does not. */
  readonly stance: 'asserts' | 'denies';
  /** True where the sentence says "may", "could", "is thought to". */
  readonly hedged: boolean;
  /** True where the sentence reports what others say: "users report", "the FDA says". */
  readonly attributed: boolean;
  /** True where the sentence would be found on a page that makes no other claim; see `makesClaims`. */
  readonly clear: boolean;
  /** The sentence. */
  readonly start: number;
  readonly end: number;
  /** The words that the decision rests on, in order: shown under "Why is this marked?". */
  readonly triggers: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  /** ISO 3166 codes of the places that the sentence names, for law claims. */
  readonly places?: readonly string[];
}

/**
 * Whether a page makes claims at all. A page that makes any makes one clearly, as a rule: where none is clear, the others
 * are chance, and the page has none.
 * @param claims all those found on the page
 */
export const makesClaims = (claims: readonly DetectedClaim[]): boolean => claims.some(({ clear }) => clear);
