import library from 'virtual:claims/library';
import meta from 'virtual:claims/meta';
import type { CardData, CardSource, LibraryPlace, LibraryTopic } from '../dataset/compiled.ts';
import { jurisdictions } from '../places/jurisdictions.ts';

/**
 * The part of the library that the cards of one page are made from: a page with kratom on it would otherwise carry the
 * whole dataset.
 * @param topics ids; those that are unknown are passed over
 * @param places ISO 3166 codes; a region brings its country
 */
export function cardDataFor(topics: readonly string[], places: readonly string[]): CardData {
  const ofTopics = topics.flatMap((id) => (Object.hasOwn(library.topics, id) ? (library.topics[id] ?? []) : []));
  const ofPlaces = places.flatMap((code) => jurisdictions(library.places, code));
  const cited = [...ofTopics, ...ofPlaces].flatMap(({ sources }) => sources);
  return {
    topics: Object.fromEntries(ofTopics.map((topic) => [topic.id, forCard(topic)])),
    places: Object.fromEntries(ofPlaces.map((place) => [place.code, forCard(place)])),
    helpLines: library.helpLines,
    version: meta.version,
    sources: sourcesFor(cited),
  };
}

/** Sources by id; those that are unknown are passed over. */
export function sourcesFor(ids: readonly string[]): Readonly<Record<string, CardSource>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const source = library.sources[id];
      return source ? [[id, { ...source, citedBy: undefined }]] : [];
    }),
  );
}

/** A record without its history, which no card shows. */
function forCard<Known extends LibraryTopic | LibraryPlace>(known: Known): Omit<Known, 'history'> {
  const { history: _history, ...rest } = known;
  return rest;
}
