import { fileOf, type Problem } from '../dataset.ts';
import type { Source } from '../schema.ts';
import type { Check } from './check.ts';

/** What rests on reports alone says so: a source that was not read itself names where it was reported. */
export const reported: Check = {
  name: 'reported',
  find: ({ topics, sources, places }) => {
    const problems: Problem[] = [];
    for (const [id, source] of sources) {
      if (source.seen === 'reported' && !(source.seenAt ?? source.url ?? source.locator)) {
        const message =
          'is missing, though the source was not read itself: write the address of the report that was read';
        problems.push({ file: fileOf('sources', id), field: 'seenAt', message });
      }
    }
    const check = (
      file: string,
      field: string,
      entry: { reported?: boolean | undefined; sources: readonly string[] },
    ) => {
      if (entry.reported || !onlyReports(entry.sources, sources)) return;
      const message = 'is missing, though none of its sources was read itself: write "reported: true"';
      problems.push({ file, field: `${field}.reported`, message });
    };
    for (const [id, topic] of topics) {
      for (const side of ['supports', 'limits'] as const) {
        for (const [index, finding] of topic[side].entries()) check(fileOf('topics', id), `${side}.${index}`, finding);
      }
    }
    for (const [code, { law }] of places) {
      for (const [index, statement] of law.entries()) check(fileOf('places', code), `law.${index}`, statement);
    }
    return problems;
  },
};

function onlyReports(ids: readonly string[], sources: ReadonlyMap<string, Source>): boolean {
  return ids.every((id) => sources.get(id)?.seen === 'reported');
}
