/** A rule made ready: every slot is a set of concept numbers. */
export interface Rule {
  readonly topic: string;
  readonly slots: readonly Slot[];
  readonly stance: 'asserts' | 'denies';
  readonly unless: readonly number[];
  readonly needs: readonly number[];
  readonly subject: 'scope' | 'named' | 'any';
  readonly fixed: boolean;
  readonly across: boolean;
  /** A hash of its topic, stance and slots: the same in every build. */
  readonly key: number;
}

export interface Slot {
  readonly concepts: readonly number[];
  /** How this slot follows the one before it. */
  readonly ordered: boolean;
  /** At most this many tokens between the two. */
  readonly reach: number;
}
