import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Folders whose files the weights are learnt from: a change in one of them asks for new weights. */
const LEARNT_FROM = ['claims/concepts', 'claims/phrases', 'claims/sentences', 'tests/pages'];

/** A hash of all that the weights are learnt from, pages, sentences, concepts and rules. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of LEARNT_FROM) {
    const names = (await readdir(join(ROOT, folder))).filter((name) => /\.(html|txt|yml)$/.test(name)).sort();
    for (const name of names) hash.update(name).update(await readFile(join(ROOT, folder, name)));
  }
  hash.update(await readFile(join(ROOT, 'claims/names.yml')));
  return hash.digest('hex').slice(0, 16);
}
