import type { CardData, CardLaw, CardPlace, CardSource, CardTopic, CompiledHelpLine } from '../dataset/compiled.ts';
import { ageOf } from '../places/age-of.ts';
import { jurisdictions } from '../places/jurisdictions.ts';
import { announcedLaw, type LawOnDay, lawOn } from '../places/law-on.ts';
import type { MessageKey } from './translate.ts';

/** A claim as a page makes it; without a quote, a topic that the reader has looked up. */
export interface ClaimInPage {
  readonly topic: string;
  /** The sentence. */
  readonly quote?: string | undefined;
  /** Where the page is, for copies and reports that the reader makes. */
  readonly address?: string | undefined;
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

/** A help line, with its country's name where the reader is not known to live there. */
export interface HelpLineView {
  readonly line: CompiledHelpLine;
  readonly country: string | undefined;
}

/** All that a card shows for one claim, decided; drawing adds nothing to it. */
export interface CardView {
  readonly claim: ClaimInPage;
  readonly topic: CardTopic;
  readonly pageSays: MessageKey;
  readonly evidence: CardTopic['stances']['asserts'];
  readonly helpLines: readonly HelpLineView[];
  /** For a claim about law: the names of the places that the sentence speaks of. */
  readonly lawOf: readonly string[];
  /** Where the sentence names places, theirs; else the reader's; with the country's law beside a region's. */
  readonly laws: readonly LawView[];
  readonly stale: boolean;
  /** What is known of the sources that the card cites, by id; empty where the full records are not at hand. */
  readonly sources: Readonly<Record<string, CardSource>>;
  /** Version of the dataset, where known. */
  readonly version: string | undefined;
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
    helpLines: helpLines(topic, data, readerPlace),
    lawOf: topic.law ? (claim.places ?? []).flatMap((code) => data.places[code]?.name ?? []) : [],
    laws: withParents(codes, data).map((place) => lawView(place, data, today)),
    stale: ageOf(topic, today).due,
    sources: data.sources ?? {},
    version: data.version,
  };
}

function pageSays({ quote, stance, hedged, attributed }: ClaimInPage): MessageKey {
  if (quote === undefined) return stance === 'asserts' ? 'card_statement' : 'card_statement_denied';
  if (stance === 'asserts') return attributed ? 'card_reports' : hedged ? 'card_says_hedged' : 'card_says';
  return attributed ? 'card_reports_dispute' : hedged ? 'card_disputes_hedged' : 'card_disputes';
}

function helpLines(topic: CardTopic, data: CardData, readerPlace: string | undefined): HelpLineView[] {
  return (topic.safety?.helpLines ?? []).flatMap((id) => {
    const line = data.helpLines[id];
    if (!line) return [];
    const atHome = readerPlace?.slice(0, 2) === line.country;
    return [{ line, country: atHome ? undefined : line.countryName }];
  });
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
