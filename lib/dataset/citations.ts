/** Who cites whom: every place in a record where a source is named. */
import { type Dataset, fileOf, HELP_LINES_FILE } from './dataset.ts';
import { citedIn, parseRichText } from './rich-text.ts';
import type { Place, Topic } from './schema.ts';
import type { Term } from './term-schema.ts';

/** One naming of a source. `field` is the path of the id or of the text that cites it. */
export interface Citation {
  readonly source: string;
  readonly field: string;
}

/** All citations of a topic, in reading order, repeats included. */
export function topicCitations(topic: Topic): Citation[] {
  const findings = (side: 'supports' | 'limits') =>
    topic[side].flatMap((finding, index) => [
      ...inText(finding.text, `${side}.${index}.text`),
      ...listed(finding.sources, `${side}.${index}.sources`),
    ]);
  return [
    ...(topic.safety ? inText(topic.safety.text, 'safety.text') : []),
    ...inText(topic.certaintyWhy, 'certaintyWhy'),
    ...inText(topic.summary, 'summary'),
    ...findings('supports'),
    ...findings('limits'),
  ];
}

/** All citations of a place, in reading order, repeats included. */
export function placeCitations(place: Place): Citation[] {
  return [
    ...place.law.flatMap((law, index) => [
      ...inText(law.text, `law.${index}.text`),
      ...listed(law.sources, `law.${index}.sources`),
      ...(law.disagree ?? []).flatMap((side, at) => listed(side.sources, `law.${index}.disagree.${at}.sources`)),
    ]),
    ...(place.local ?? []).flatMap((rule, index) => listed(rule.sources, `local.${index}.sources`)),
  ];
}

/** Every citation of the set, with the file that it stands in. */
export function allCitations(dataset: Dataset): (Citation & { readonly file: string })[] {
  const inFile = (file: string, citations: Citation[]) => citations.map((citation) => ({ file, ...citation }));
  return [
    ...[...dataset.topics].flatMap(([id, topic]) => inFile(fileOf('topics', id), topicCitations(topic))),
    ...[...dataset.places].flatMap(([id, place]) => inFile(fileOf('places', id), placeCitations(place))),
    ...[...dataset.glossary].flatMap(([id, term]) => inFile(fileOf('glossary', id), inText(term.text, 'text'))),
    ...[...dataset.helpLines].flatMap(([id, line]) => inFile(HELP_LINES_FILE, listed(line.sources, `${id}.sources`))),
  ];
}

/** Ids of the sources that a topic cites, each once, in the order in which a reader meets them. */
export function citedByTopic(topic: Topic): string[] {
  return once(topicCitations(topic));
}

/** Ids of the sources that a place cites, each once. */
export function citedByPlace(place: Place): string[] {
  return once(placeCitations(place));
}

/** Ids of the sources that a term's text cites, each once. */
export function citedByTerm(term: Term): string[] {
  return once(inText(term.text, 'text'));
}

/** What cites a source. */
export interface Citers {
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly glossary: readonly string[];
}

/** For each source, the ids of the topics, places and terms that cite it. */
export function citers(dataset: Dataset): Map<string, Citers> {
  const found = new Map<string, Record<keyof Citers, string[]>>();
  const add = (kind: keyof Citers, id: string, cited: readonly string[]) => {
    for (const source of cited) {
      const known = found.get(source) ?? { topics: [], places: [], glossary: [] };
      known[kind].push(id);
      found.set(source, known);
    }
  };
  for (const [id, topic] of dataset.topics) add('topics', id, citedByTopic(topic));
  for (const [id, place] of dataset.places) add('places', id, citedByPlace(place));
  for (const [id, term] of dataset.glossary) add('glossary', id, citedByTerm(term));
  return found;
}

function inText(text: string, field: string): Citation[] {
  return citedIn(parseRichText(text).tree).map((source) => ({ source, field }));
}

function listed(sources: readonly string[], field: string): Citation[] {
  return sources.map((source, index) => ({ source, field: `${field}.${index}` }));
}

function once(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citation.source))];
}
