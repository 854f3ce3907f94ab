import { allCitations } from '../citations.ts';
import type { Check } from './check.ts';

/** Every cited source exists. */
export const citationsResolve: Check = {
  name: 'citations-resolve',
  blocks: true,
  find: (dataset) => {
    const renamed = new Map(
      [...dataset.sources].flatMap(([id, source]) => (source.formerIds ?? []).map((former) => [former, id] as const)),
    );
    return allCitations(dataset)
      .filter(({ source }) => !dataset.sources.has(source))
      .map(({ source, file, field }) => {
        const now = renamed.get(source);
        const message = now
          ? `cites "${source}", which is now called "${now}": write that`
          : `cites "${source}", but there is no claims/sources/${source}.yml: add it, or correct the id`;
        return { file, field, message };
      });
  },
};
