import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileRules } from '../../dataset/lexicon.ts';
import { createDetector } from '../../detect/detector.ts';
import { examplesOfPage } from './examples.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Folders whose files the weights are learnt from: a change in one of them asks for new weights. */
const LEARNT_FROM = [
  'claims/concepts',
  'claims/phrases',
  'claims/sentences',
  'claims/sentences/usual',
  'claims/sentences/whole',
  'tests/pages',
  'lib/cli/train',
];
/** So many pages, spread over all, tell whether the detector still takes the same features from a text. */
const SAMPLE = 12;

/** A hash of all that the weights are learnt from: pages, sentences, concepts, rules, and what the code makes of them. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of LEARNT_FROM) {
    const names = (await readdir(join(ROOT, folder))).filter((name) => /\.(html|txt|yml|ts)$/.test(name)).sort();
    for (const name of names) hash.update(name).update(await readFile(join(ROOT, folder, name)));
  }
  hash.update(await readFile(join(ROOT, 'claims/names.yml')));
  const detector = createDetector(await compileRules(join(ROOT, 'claims')));
  const pages = (await readdir(join(ROOT, 'tests/pages'))).filter((name) => name.endsWith('.html')).sort();
  for (let i = 0; i < SAMPLE; i += 1) {
    const name = pages[Math.floor((i * pages.length) / SAMPLE)] as string;
    for (const { keys, values } of examplesOfPage(
      name,
      await readFile(join(ROOT, 'tests/pages', name), 'utf8'),
      detector,
    )) {
      hash.update(keys).update(values);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
