import type { Rule, Slot } from './rule.ts';
import type { SentenceView } from './sentence-view.ts';

/** The occurrences, one a slot, that a rule rests on. */
export type Match = readonly number[];

const MAX_MATCHES = 12;
const NONE: Match[] = [];

/** Ways in which a rule fits the sentence, in order of its first slot. */
export function matchRule(rule: Rule, view: SentenceView): Match[] {
  // Most rules end here: one of their slots has nothing in the sentence.
  for (let i = 1; i < rule.slots.length; i += 1) if (!hasAny(view, (rule.slots[i] as Slot).concepts)) return NONE;
  for (const concept of rule.unless) if (view.has(concept)) return NONE;
  if (rule.needs.length > 0 && !hasAny(view, rule.needs)) return NONE;
  const matches: Match[] = [];
  const chosen: number[] = [];
  const fill = (index: number): void => {
    const slot = rule.slots[index];
    if (!slot) {
      if (chosen.some((occurrence) => view.end(occurrence) > view.own)) matches.push([...chosen]);
      return;
    }
    const before = chosen[index - 1];
    for (const concept of slot.concepts) {
      for (const occurrence of view.of(concept)) {
        if (matches.length >= MAX_MATCHES) return;
        if (before !== undefined && !follows(view, rule, slot.ordered, slot.reach, before, occurrence)) continue;
        chosen[index] = occurrence;
        chosen.length = index + 1;
        fill(index + 1);
        chosen.length = index;
      }
    }
  };
  fill(0);
  return matches;
}

function hasAny(view: SentenceView, concepts: readonly number[]): boolean {
  for (let i = 0; i < concepts.length; i += 1) if (view.has(concepts[i] as number)) return true;
  return false;
}

function follows(
  view: SentenceView,
  rule: Rule,
  ordered: boolean,
  reach: number,
  before: number,
  occurrence: number,
): boolean {
  const gapAfter = view.start(occurrence) - view.end(before);
  const gapBefore = view.start(before) - view.end(occurrence);
  const near = (gapAfter >= 0 && gapAfter <= reach) || (!ordered && gapBefore >= 0 && gapBefore <= reach);
  return near && (rule.across || view.segmentOf(view.start(before)) === view.segmentOf(view.start(occurrence)));
}
