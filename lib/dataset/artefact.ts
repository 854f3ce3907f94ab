/** The dataset as a product of its own, for anybody's use: `npm run -s dataset`. */
import { type Citers, citedByPlace, citedByTerm, citedByTopic, citers } from './citations.ts';
import type { DatasetMeta } from './compiled.ts';
import type { Dataset } from './dataset.ts';
import { datasetMeta } from './meta.ts';
import type { HelpLine, Place, Source, Topic } from './schema.ts';
import { linkOf } from './source-link.ts';
import type { Term } from './term-schema.ts';

export interface Artefact extends Pick<DatasetMeta, 'version' | 'date' | 'hash'> {
  /** Records as written, each with its id; `sources` lists the ids of all that the record cites. */
  readonly topics: readonly (Topic & { readonly id: string; readonly sources: readonly string[] })[];
  readonly sources: readonly (Source & { readonly id: string; readonly link?: string; readonly citedBy: Citers })[];
  readonly places: readonly (Place & { readonly code: string; readonly sources: readonly string[] })[];
  readonly glossary: readonly (Term & { readonly id: string; readonly sources: readonly string[] })[];
  readonly helpLines: readonly (HelpLine & { readonly id: string })[];
}

/** In: a dataset whose shape is right. Out: all records in the order of their ids, with version, date and hash. */
export function buildArtefact(dataset: Dataset): Artefact {
  const { version, date, hash } = datasetMeta(dataset);
  const citedBy = citers(dataset);
  return {
    version,
    date,
    hash,
    topics: [...dataset.topics].map(([id, topic]) => ({ id, ...topic, sources: citedByTopic(topic) })),
    sources: [...dataset.sources].map(([id, source]) => {
      const link = linkOf(source);
      const use = citedBy.get(id) ?? { topics: [], places: [], glossary: [] };
      return { id, ...source, ...(link === undefined ? {} : { link }), citedBy: use };
    }),
    places: [...dataset.places].map(([code, place]) => ({ code, ...place, sources: citedByPlace(place) })),
    glossary: [...dataset.glossary].map(([id, term]) => ({ id, ...term, sources: citedByTerm(term) })),
    helpLines: [...dataset.helpLines].map(([id, line]) => ({ id, ...line })),
  };
}
