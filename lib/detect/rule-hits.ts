import type { DetectedClaim } from './claim.ts';
import type { Clauses } from './clauses.ts';
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
  /** It stands in what the sentence says in the end, see `Clauses`. */
  readonly isMain: boolean;
  /** How the sentence's clauses are joined says that this stance is the page's, whatever its words say. */
  readonly settled: boolean;
}

/** What the parts of a sentence say of each other. Loaded for each sentence that needs them. */
export interface Scopes {
  readonly negation: Negation;
  readonly clauses: Clauses;
}

/**
 * What the rules find in a sentence, the strongest hit for each topic.
 * @param label the sentence is a heading, caption or header cell
 * @param fired takes the key of every rule that fits, whatever it is said of
 */
export function ruleHits(
  view: SentenceView,
  subject: SubjectTracker,
  { negation, clauses }: Scopes,
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
        clauses.load(view);
        loaded = true;
      }
      const last = Math.max(...match.map((occurrence) => view.start(occurrence)));
      const refuted = clauses.isRefuted(last);
      const flipped = (!rule.fixed && negation.covers(view, match)) !== refuted;
      const stance = flipped ? (rule.stance === 'asserts' ? 'denies' : 'asserts') : rule.stance;
      const known = hits.get(rule.topic);
      const hit = {
        ...{ rule, match, stance, settled: refuted },
        inScope: isInScope(rule, match, view, subject),
        isMain: clauses.isMain(last),
      };
      hits.set(rule.topic, known ? strongerOf(hit, known) : hit);
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
 * What is said of kratom outweighs what may be said of something else, and of two stances that of the main clause. Then a
 * rule that states its own denial outweighs a general one; otherwise the first match in the text stands.
 */
function strongerOf(hit: Hit, known: Hit): Hit {
  if (hit.inScope !== known.inScope) return hit.inScope ? hit : known;
  if (hit.stance !== known.stance && hit.isMain !== known.isMain) {
    return { ...(hit.isMain ? hit : known), settled: true };
  }
  const winner = isStronger(hit, known) ? hit : known;
  return hit.stance === known.stance ? { ...winner, settled: hit.settled || known.settled } : winner;
}

function isStronger(hit: Hit, known: Hit): boolean {
  const weight = ({ rule }: Hit): number => (rule.fixed ? 4 : 0) + (rule.stance === 'denies' ? 2 : 0);
  if (weight(hit) !== weight(known)) return weight(hit) > weight(known);
  return Math.min(...hit.match) < Math.min(...known.match);
}
