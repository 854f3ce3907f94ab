/** Turns the records into the two projections that the extension loads: the card's and the library's. */

import { citedByPlace, citedByTerm, citedByTopic, citers } from './citations.ts';
import type {
  CardData,
  CardLaw,
  CardPlace,
  CardTopic,
  CompiledFinding,
  CompiledHelpLine,
  LibraryData,
  LibraryPlace,
  LibrarySource,
  LibraryTopic,
  Standings,
} from './compiled.ts';
import type { Dataset } from './dataset.ts';
import { parseRichText, type RichText } from './rich-text.ts';
import { Group, type LawStatement, type Place, type Topic } from './schema.ts';
import { linkOf } from './source-link.ts';

/** Everything, for `virtual:claims/library`. In: a dataset whose shape is right. Out: all records, texts as trees. */
export function compileLibrary(dataset: Dataset): LibraryData {
  const citedBy = citers(dataset);
  return {
    topics: record(inGroups(dataset.topics), libraryTopic),
    places: record(byKey(dataset.places), libraryPlace),
    sources: record(byKey(dataset.sources), (id, source): LibrarySource => {
      const link = linkOf(source);
      return {
        id,
        ...source,
        ...(link === undefined ? {} : { link }),
        citedBy: citedBy.get(id) ?? { topics: [], places: [], glossary: [] },
      };
    }),
    glossary: record(
      [...dataset.glossary].sort(([, a], [, b]) => compare(a.name.toLowerCase(), b.name.toLowerCase())),
      (id, term) => ({ id, ...term, text: tree(term.text), sources: citedByTerm(term) }),
    ),
    helpLines: helpLines(dataset),
  };
}

/** What a card in a page shows, for `virtual:claims/card`. In: a dataset whose shape is right. */
export function compileCard(dataset: Dataset): CardData {
  return {
    topics: record(inGroups(dataset.topics), cardTopic),
    places: record(byKey(dataset.places), cardPlace),
    helpLines: helpLines(dataset),
  };
}

/** How the evidence stands to each topic, for `virtual:claims/standings`. In: a dataset whose shape is right. */
export function compileStandings(dataset: Dataset): Standings {
  return record(byKey(dataset.topics), (_id, { law, stances: { asserts, denies } }) => ({
    ...(law ? { law } : {}),
    stances: { asserts: { evidence: asserts.evidence }, denies: { evidence: denies.evidence } },
  }));
}

function cardTopic(id: string, topic: Topic): CardTopic {
  return {
    id,
    name: topic.name,
    group: topic.group,
    ...(topic.law ? { law: topic.law } : {}),
    proposition: topic.proposition,
    stances: topic.stances,
    certainty: topic.certainty,
    certaintyWhy: tree(topic.certaintyWhy),
    summary: tree(topic.summary),
    supportsLine: topic.supportsLine,
    limitsLine: topic.limitsLine,
    ...(topic.safety ? { safety: { ...topic.safety, text: tree(topic.safety.text) } } : {}),
    reviewed: topic.reviewed,
    reviewBy: topic.reviewBy,
    sourceCount: citedByTopic(topic).length,
  };
}

function libraryTopic(id: string, topic: Topic): LibraryTopic {
  const finding = (entry: Topic['supports'][number]): CompiledFinding => ({ ...entry, text: tree(entry.text) });
  return {
    ...cardTopic(id, topic),
    supports: topic.supports.map(finding),
    limits: topic.limits.map(finding),
    overstated: topic.overstated,
    understated: topic.understated,
    history: topic.history,
    ...(topic.formerIds ? { formerIds: topic.formerIds } : {}),
    sources: citedByTopic(topic),
  };
}

/** Fields of a law statement that the card leaves to the library. */
function cardLaw({ instrument: _i, sources: _s, disagree: _d, ...law }: LawStatement): CardLaw {
  return { ...law, text: tree(law.text) };
}

function cardPlace(code: string, place: Place): CardPlace {
  return {
    code,
    name: place.name,
    ...(place.parent ? { parent: place.parent } : {}),
    law: place.law.map(cardLaw),
    ...(place.local ? { local: place.local.map(({ name }) => ({ name })) } : {}),
    checked: place.checked,
    reviewBy: place.reviewBy,
  };
}

function libraryPlace(code: string, place: Place): LibraryPlace {
  return {
    ...place,
    code,
    law: place.law.map((law) => ({ ...law, text: tree(law.text) })),
    sources: citedByPlace(place),
  };
}

function helpLines(dataset: Dataset): Record<string, CompiledHelpLine> {
  return record(byKey(dataset.helpLines), (id, line) => ({
    id,
    ...line,
    countryName: dataset.places.get(line.country)?.name ?? line.country,
  }));
}

function tree(text: string): RichText {
  return parseRichText(text).tree;
}

/** Topics in the order of their groups, by name inside a group. */
function inGroups(topics: Dataset['topics']): [string, Topic][] {
  return [...topics].sort(
    ([, a], [, b]) => Group.options.indexOf(a.group) - Group.options.indexOf(b.group) || compare(a.name, b.name),
  );
}

function byKey<T>(records: ReadonlyMap<string, T>): [string, T][] {
  return [...records].sort(([a], [b]) => compare(a, b));
}

/** Order of code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function record<T, U>(entries: readonly [string, T][], make: (id: string, value: T) => U): Record<string, U> {
  return Object.fromEntries(entries.map(([id, value]) => [id, make(id, value)]));
}
