import { fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** One publication is one record: no two sources share a DOI, a PubMed number or an address. */
export const sourceTwins: Check = {
  name: 'source-twins',
  find: ({ sources }) => {
    const problems: Problem[] = [];
    const seen = new Map<string, string>();
    for (const [id, source] of sources) {
      for (const field of ['doi', 'pmid', 'url'] as const) {
        const value = source[field];
        if (value === undefined) continue;
        const key = `${field} ${value.toLowerCase().replace(/\/$/, '')}`;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, id);
        else {
          const message = `is also that of claims/sources/${first}.yml: keep one of the two and cite it in both places`;
          problems.push({ file: fileOf('sources', id), field, message });
        }
      }
    }
    return problems;
  },
};
