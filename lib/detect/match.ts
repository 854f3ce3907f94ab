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
  return fill(rule, view, [], NONE);
}

/**
 * Fills the slots after those that are chosen in every way.
 * @returns `matches`, or a new list where they were none
 */
function fill(rule: Rule, view: SentenceView, chosen: number[], matches: Match[]): Match[] {
  const index = chosen.length;
  const slot = rule.slots[index];
  if (!slot) return isOwn(chosen, view) ? [...matches, [...chosen]] : matches;
  let found = matches;
  const before = chosen[index - 1];
  for (const concept of slot.concepts) {
    for (const occurrence of view.of(concept)) {
      if (found.length >= MAX_MATCHES) return found;
      if (before !== undefined && !follows(view, rule, slot.ordered, slot.reach, before, occurrence)) continue;
      chosen.push(occurrence);
      found = fill(rule, view, chosen, found);
      chosen.pop();
    }
  }
  return found;
}

/** True where some of the occurrences stand in the sentence itself. */
function isOwn(chosen: readonly number[], view: SentenceView): boolean {
  for (let i = 0; i < chosen.length; i += 1) if (view.end(chosen[i] as number) > view.own) return true;
  return false;
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
