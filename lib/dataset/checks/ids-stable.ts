import { fileOf, KINDS, LEDGER_FILE, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** No id vanishes: each one that was ever recorded is a record, a former id of a record, or withdrawn with a reason. */
export const idsStable: Check = {
  name: 'ids-stable',
  find: ({ ledger, ...dataset }) => {
    const problems: Problem[] = [];
    const withdrawn = new Set(ledger.withdrawn?.map(({ id }) => id));
    for (const kind of KINDS) {
      const records = dataset[kind] as ReadonlyMap<string, { formerIds?: readonly string[] | undefined }>;
      const recorded = new Set(ledger[kind]);
      const former = new Map<string, string>();
      for (const [id, record] of records) {
        if (!recorded.has(id)) {
          const message = `"${id}" is not recorded yet: run "npm run claims -- --record-ids"`;
          problems.push({ file: LEDGER_FILE, field: kind, message });
        }
        for (const old of record.formerIds ?? []) {
          const field = 'formerIds';
          const file = fileOf(kind, id);
          if (records.has(old))
            problems.push({ file, field, message: `"${old}" is a record of its own: remove it here` });
          if (former.has(old)) {
            const message = `"${old}" leads to "${former.get(old)}" already: keep it in one record`;
            problems.push({ file, field, message });
          }
          former.set(old, id);
        }
      }
      for (const id of recorded) {
        if (records.has(id) || former.has(id) || withdrawn.has(id)) continue;
        const how = kind === 'places' ? '' : 'add it to formerIds of the record that takes its place, ';
        const message = `"${id}" was published and is gone: restore ${fileOf(kind, id)}, ${how}or list it under withdrawn with the reason`;
        problems.push({ file: LEDGER_FILE, field: kind, message });
      }
    }
    return problems;
  },
};
