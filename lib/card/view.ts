import type { CardData, CardLaw, CardPlace, CardTopic, CompiledHelpLine } from '../dataset/compiled.ts';
import { ageOf } from '../places/age-of.ts';
import { jurisdictions } from '../places/jurisdictions.ts';
import { announcedLaw, type LawOnDay, lawOn } from '../places/law-on.ts';
import type { MessageKey } from './translate.ts';

/** What the card says of a claim's source in the page. */
export interface ClaimInPage {
  readonly topic: string;
  readonly stance: 'asserts' | 'denies';
  readonly hedged: boolean;
  readonly attributed: boolean;
  /** The words that the mark rests on. */
  readonly triggerWords: readonly string[];
  /** ISO codes of places that the sentence names. */
  readonly places?: readonly string[] | undefined;
}

/** The law of one place as a card shows it. */
export interface LawView {
  readonly place: CardPlace;
  readonly now: LawOnDay<CardLaw> | undefined;
  /** Passed or ordered, not yet in force; the nearest one. */
  readonly announced: CardLaw | undefined;
  readonly stale: boolean;
}

/** All that a card shows for one claim, decided; drawing adds nothing to it. */
export interface CardView {
  readonly claim: ClaimInPage;
  readonly topic: CardTopic;
  readonly pageSays: MessageKey;
  readonly evidence: CardTopic['stances']['asserts'];
  readonly helpLines: readonly CompiledHelpLine[];
  /** Where the sentence names places, theirs; else the reader's; with the country's law beside a region's. */
  readonly laws: readonly LawView[];
  readonly stale: boolean;
}

/**
 * Decides what a card shows.
 * @param readerPlace ISO code of where the reader lives, if chosen
 * @param today as 2026-11-24
 * @returns undefined where the dataset does not know the topic
 */
export function cardView(
  claim: ClaimInPage,
  data: CardData,
  readerPlace: string | undefined,
  today: string,
): CardView | undefined {
  const topic = data.topics[claim.topic];
  if (!topic) return undefined;
  const codes = claim.places?.length ? claim.places : readerPlace ? [readerPlace] : [];
  return {
    claim,
    topic,
    pageSays: pageSays(claim),
    evidence: topic.stances[claim.stance],
    helpLines: (topic.safety?.helpLines ?? []).flatMap((id) => data.helpLines[id] ?? []),
    laws: withParents(codes, data).map((place) => lawView(place, data, today)),
    stale: ageOf(topic, today).due,
  };
}

function pageSays({ stance, hedged, attributed }: ClaimInPage): MessageKey {
  if (stance === 'asserts') return attributed ? 'card_reports' : hedged ? 'card_says_hedged' : 'card_says';
  return attributed ? 'card_reports_dispute' : hedged ? 'card_disputes_hedged' : 'card_disputes';
}

/** At most this many places: a sentence that lists forty states is better served by the library's table. */
const PLACES_SHOWN = 4;

function withParents(codes: readonly string[], data: CardData): CardPlace[] {
  const shown = new Set(codes.slice(0, PLACES_SHOWN).flatMap((code) => jurisdictions(data.places, code)));
  return [...shown].sort((a, b) => Number(!a.parent) - Number(!b.parent));
}

function lawView(place: CardPlace, data: CardData, today: string): LawView {
  return {
    place,
    now: lawOn(data.places, place.code, today),
    announced: announcedLaw(place, today).at(-1),
    stale: ageOf(place, today).due,
  };
}
