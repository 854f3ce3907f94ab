/** Keeps the ledger of published ids, `claims/ids.yml`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { type Dataset, KINDS, LEDGER_FILE } from './dataset.ts';

const HEADER = ` Every id that was ever published. "npm run claims -- --record-ids" adds new ones; nobody removes any. An id whose
 record is gone stands in formerIds of the record that took its place, or here under withdrawn: {id, why, date}.`;

/**
 * Adds the ids of all records to the ledger and sorts it; what stands there already stays, comments too.
 * In: the project's root and the dataset. Out: the ids that are new, as `topics/pain`.
 */
export function recordIds(root: string, dataset: Dataset): string[] {
  const file = join(root, LEDGER_FILE);
  const document = existsSync(file) ? parseDocument(readFileSync(file, 'utf8')) : new Document({});
  document.commentBefore ??= HEADER;
  const added: string[] = [];
  for (const kind of KINDS) {
    const known = new Set(dataset.ledger[kind]);
    const fresh = [...dataset[kind].keys()].filter((id) => !known.has(id));
    added.push(...fresh.map((id) => `${kind}/${id}`));
    document.set(kind, document.createNode([...known, ...fresh].sort()));
  }
  if (added.length > 0) writeFileSync(file, document.toString({ lineWidth: 120 }));
  return added;
}
