/** Turns the records into what a search looks into. */
import { citers } from './citations.ts';
import type { LookupData, LookupSource } from './compiled.ts';
import type { Dataset } from './dataset.ts';
import { parseRichText, plainText } from './rich-text.ts';
import type { Source, Topic } from './schema.ts';
import { linkOf } from './source-link.ts';

/** For `virtual:claims/lookup`. In: a dataset whose shape is right. */
export function compileLookup(dataset: Dataset): LookupData {
  const citedBy = citers(dataset);
  return {
    topics: [...dataset.topics].map(([id, topic]) => ({
      id,
      name: topic.name,
      proposition: topic.proposition,
      asked: dataset.asked.get(id) ?? [],
      text: cardText(topic),
    })),
    places: [...dataset.places].map(([code, { name, parent, aliases, local }]) => ({
      code,
      name,
      ...(parent ? { parent } : {}),
      asked: [
        ...new Set([
          ...(aliases ?? []),
          ...(dataset.askedPlaces.get(code) ?? []),
          ...(local ?? []).map((rule) => rule.name),
        ]),
      ],
    })),
    sources: [...dataset.sources].map(([id, source]) => lookupSource(id, source, citedBy.get(id))),
  };
}

function cardText(topic: Topic): string {
  const { stances, supportsLine, limitsLine, summary, certaintyWhy } = topic;
  const texts = [stances.asserts.line, stances.denies.line, supportsLine, limitsLine, summary, certaintyWhy];
  return texts.map((text) => plainText(parseRichText(text).tree)).join(' ');
}

function lookupSource(id: string, source: Source, citedBy: LookupSource['citedBy'] | undefined): LookupSource {
  const { title, authors, year, published, kind, interest } = source;
  const link = linkOf(source);
  return {
    ...{ id, title, authors, year, published, kind, interest },
    ...(link === undefined ? {} : { link }),
    citedBy: citedBy ?? { topics: [], places: [], glossary: [] },
  };
}
