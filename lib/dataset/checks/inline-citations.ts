import { placeCitations, topicCitations } from '../citations.ts';
import { fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** What the text of a finding or of a law statement cites is among its own sources. */
export const inlineCitations: Check = {
  name: 'inline-citations',
  find: ({ topics, places }) => [
    ...[...topics].flatMap(([id, topic]) =>
      topicCitations(topic).flatMap(({ source, field }) => {
        const [side, index] = field.split('.');
        if ((side !== 'supports' && side !== 'limits') || !field.endsWith('.text')) return [];
        return unlisted(fileOf('topics', id), field, source, topic[side][Number(index)]?.sources);
      }),
    ),
    ...[...places].flatMap(([code, place]) =>
      placeCitations(place).flatMap(({ source, field }) => {
        if (!field.endsWith('.text')) return [];
        return unlisted(fileOf('places', code), field, source, place.law[Number(field.split('.')[1])]?.sources);
      }),
    ),
  ],
};

function unlisted(file: string, field: string, source: string, listed: readonly string[] = []): Problem[] {
  if (listed.includes(source)) return [];
  return [
    { file, field, message: `cites "${source}", which is not among its sources: add it there, or remove it here` },
  ];
}
