import { allCitations } from '../citations.ts';
import { fileOf } from '../dataset.ts';
import type { Check } from './check.ts';

/** Every source is cited somewhere. */
export const sourcesUsed: Check = {
  name: 'sources-used',
  find: (dataset) => {
    const cited = new Set(allCitations(dataset).map(({ source }) => source));
    return [...dataset.sources.keys()]
      .filter((id) => !cited.has(id))
      .map((id) => ({
        file: fileOf('sources', id),
        field: '',
        message: 'nothing cites this source: cite it where it belongs, or remove the file',
      }));
  },
};
