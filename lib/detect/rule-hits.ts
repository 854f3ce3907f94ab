import type { DetectedClaim } from './claim.ts';
import { type Match, matchRule } from './match.ts';
import type { Negation } from './negation.ts';
import type { Rule } from './rule.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SubjectTracker } from './subject.ts';

/** A rule that fits the sentence, and the stance that follows from it and from what is denied. */
export interface Hit {
  readonly rule: Rule;
  readonly match: Match;
  readonly stance: DetectedClaim['stance'];
  /** The rule's subject is kratom here, as far as names and pronouns tell. */
  readonly inScope: boolean;
}

/**
 * What the rules find in a sentence, the strongest hit for each topic.
 * @param label the sentence is a heading, caption or header cell
 * @param fired takes the key of every rule that fits, whatever it is said of
 */
export function ruleHits(
  view: SentenceView,
  subject: SubjectTracker,
  negation: Negation,
  label: boolean,
  fired: Set<number>,
): Map<string, Hit> {
  const { model } = view;
  const hits = new Map<string, Hit>();
  let loaded = false;
  for (const rule of model.fillableRules()) {
    // A heading such as "Kratom and sleep" names a subject and says nothing about it.
    if (label && rule.slots.length === 1 && !view.has(model.grammar.finite)) continue;
    for (const match of matchRule(rule, view)) {
      fired.add(rule.key);
      if (!loaded) {
        negation.load(view);
        loaded = true;
      }
      const flipped = !rule.fixed && negation.covers(view, match);
      const stance = flipped ? (rule.stance === 'asserts' ? 'denies' : 'asserts') : rule.stance;
      const known = hits.get(rule.topic);
      const hit = { rule, match, stance, inScope: isInScope(rule, match, view, subject) };
      if (!known || stronger(hit, known)) hits.set(rule.topic, hit);
    }
  }
  return hits;
}

function isInScope(rule: Rule, match: Match, view: SentenceView, subject: SubjectTracker): boolean {
  if (rule.subject === 'any') return subject.pageIsAbout || subject.named;
  if (rule.subject === 'named') return subject.named;
  const first = Math.min(...match.map((occurrence) => view.start(occurrence)));
  // Something in the sentence has to point at kratom on a page that speaks of other things.
  if (!subject.pageIsAbout && !subject.pointed) return false;
  return subject.subjectAt(first) === 'kratom';
}

/**
 * What is said of kratom outweighs what may be said of something else, a rule that states its own denial a general one;
 * otherwise the first match in the text stands.
 */
function stronger(hit: Hit, known: Hit): boolean {
  const weight = (one: Hit): number =>
    (one.inScope ? 8 : 0) + (one.rule.fixed ? 4 : 0) + (one.rule.stance === 'denies' ? 2 : 0);
  if (weight(hit) !== weight(known)) return weight(hit) > weight(known);
  return Math.min(...hit.match) < Math.min(...known.match);
}
