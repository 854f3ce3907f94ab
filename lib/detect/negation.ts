import type { SentenceView } from './sentence-view.ts';

/** How many tokens a plain "not" reaches. */
const NEGATION_REACH = 11;

/** One negator and the tokens that it reaches. */
interface Scope {
  /** The negator itself. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Scopes of denial after NegEx and ConText: a trigger reaches forward ("does not", "no evidence that") or back
 * ("is a myth"), up to a word of contrast. Phrases that only look like denial ("not only") hide the trigger inside them,
 * as all phrases of the grammar do.
 */
export class Negation {
  private scopes: Scope[] = [];

  load(view: SentenceView): void {
    this.scopes = [];
    const { grammar } = view.model;
    let before: { at: number; from: number; to: number } | undefined;
    for (const occurrence of view.of(grammar.negator)) {
      const at = view.start(occurrence);
      const from = view.end(occurrence);
      // "No, it does not…", "doesn't cure this and doesn't heal that": the next "not" takes over, it does not cancel.
      if (before) before.to = Math.min(before.to, at);
      before = { at, from, to: Math.min(from + NEGATION_REACH, view.segmentEnd(from)) };
      this.scopes.push(before);
    }
    for (const occurrence of view.of(grammar['negator-wide'])) {
      const from = view.end(occurrence);
      this.scopes.push({ at: view.start(occurrence), from, to: view.segmentEnd(from) });
    }
    for (const concept of [grammar['negator-after'], grammar.untrue]) {
      for (const occurrence of view.of(concept)) {
        const at = view.start(occurrence);
        this.scopes.push({ at, from: view.segmentStart(at), to: at });
      }
    }
  }

  /** True where an odd number of negators reaches the match: two of them cancel out. */
  covers(view: SentenceView, match: readonly number[]): boolean {
    let odd = false;
    for (const scope of this.scopes) {
      // A phrase with "not" in it says what it says already.
      if (match.some((occurrence) => view.start(occurrence) <= scope.at && scope.at < view.end(occurrence))) continue;
      if (match.some((occurrence) => view.start(occurrence) >= scope.from && view.start(occurrence) < scope.to)) {
        odd = !odd;
      }
    }
    return odd;
  }
}
