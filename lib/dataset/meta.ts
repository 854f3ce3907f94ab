/** Which dataset this is: version, date, content hash, counts, renamed ids. */
import { createHash } from 'node:crypto';
import type { DatasetMeta } from './compiled.ts';
import type { Dataset } from './dataset.ts';

/** In: a dataset whose shape is right. Out: its description. */
export function datasetMeta(dataset: Dataset): DatasetMeta {
  const date = newestDate(dataset);
  return {
    version: date.replaceAll('-', '.'),
    date,
    hash: contentHash(dataset),
    counts: { topics: dataset.topics.size, sources: dataset.sources.size, places: dataset.places.size },
    redirects: {
      topics: redirects(dataset.topics),
      sources: redirects(dataset.sources),
      glossary: redirects(dataset.glossary),
    },
  };
}

/**
 * SHA-256 over what the records say: the same whatever the order of files, of fields and of line breaks in YAML, and
 * another one as soon as a word, a date or an id changes.
 */
export function contentHash({ topics, sources, places, glossary, helpLines }: Dataset): string {
  const content = {
    topics: Object.fromEntries(topics),
    sources: Object.fromEntries(sources),
    places: Object.fromEntries(places),
    glossary: Object.fromEntries(glossary),
    helpLines: Object.fromEntries(helpLines),
  };
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex');
}

/** Replacer for JSON.stringify: objects with their keys in the order of code units. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The newest day on which a record was changed, reviewed or checked. */
function newestDate({ topics, sources, places, glossary, helpLines }: Dataset): string {
  const days = [
    ...[...topics.values()].flatMap((topic) => [topic.reviewed, ...topic.history.map((change) => change.date)]),
    ...[...places.values()].flatMap((place) => [place.checked, ...place.history.map((change) => change.date)]),
    ...[...sources.values(), ...glossary.values(), ...helpLines.values()].map((record) => record.checked),
  ];
  return days.reduce((newest, day) => (day > newest ? day : newest), '1970-01-01');
}

function redirects(
  records: ReadonlyMap<string, { formerIds?: readonly string[] | undefined }>,
): Record<string, string> {
  return Object.fromEntries(
    [...records].flatMap(([id, record]) => (record.formerIds ?? []).map((former) => [former, id] as const)),
  );
}
