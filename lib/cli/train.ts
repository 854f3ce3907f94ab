import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compileRules, gatePattern, readPhrases } from '../dataset/lexicon.ts';
import { createDetector, type Detector } from '../detect/detector.ts';
import { labelsOf, withoutLabels } from './gold/labels.ts';
import { Score } from './gold/score.ts';
import { readPages } from './gold.ts';
import { scanHtml } from './scan.ts';
import { type Example, examplesOfPage } from './train/examples.ts';
import { fingerprint } from './train/fingerprint.ts';
import { examplesOfPassages } from './train/passages.ts';
import { examplesOfPhrases } from './train/phrases.ts';
import { trainWeights } from './train/train-weights.ts';

const CLAIMS_DIR = resolve(import.meta.dirname, '../../claims');
const PAGES_DIR = resolve(import.meta.dirname, '../../tests/pages');
/** The pages up to this number have the most careful labels. */
const CAREFUL = 130;
/**
 * How often a sentence is learnt from: the most careful labels, pages without any claim, where a mark is always wrong, what
 * is said in the usual words of the web, and lines that a test holds us to count for more; whole pages, of which most lines
 * claim nothing, for less than other usual words.
 */
const TIMES = { careful: 6, clean: 4, usual: 4, whole: 2, phrases: 24 };
const USAGE = 'Usage: npm run train [-- --cross-validate FOLDS]';

/**
 * Learns the weights of the detector from the labelled pages in `tests/pages` and the labelled sentences in
 * `claims/sentences` and `claims/phrases`, and writes them to `claims/weights.json`: the same input gives the same file. With
 * `--cross-validate` nothing is written: each page is scored by weights that were learnt without it.
 */
async function main(args: readonly string[]): Promise<number> {
  const folds = args[0] === '--cross-validate' ? Number(args[1] ?? 5) : 0;
  if (args.length > 2 || (args.length > 0 && !(folds >= 2))) {
    console.error(USAGE);
    return 2;
  }
  const data = await compileRules(CLAIMS_DIR);
  const rulesAlone = createDetector(data);
  const pages = await readPages(PAGES_DIR);
  const names = new RegExp(await gatePattern(CLAIMS_DIR), 'iu');
  const passages = (folder: string) => examplesOfPassages(join(CLAIMS_DIR, folder), rulesAlone, names);
  const sentences = [
    ...(await passages('sentences')),
    ...repeated(await passages('sentences/usual'), TIMES.usual),
    ...repeated(await passages('sentences/whole'), TIMES.whole),
    ...repeated(examplesOfPhrases(await readPhrases(CLAIMS_DIR), rulesAlone), TIMES.phrases),
  ];
  // After each page the event loop turns: until then its document is held.
  const byPage: Example[][] = [];
  for (const { name, html } of pages) {
    byPage.push(repeated(examplesOfPage(name, html, rulesAlone), timesOf(name, html)));
    await setImmediate();
  }
  if (folds > 0) {
    const score = new Score();
    const alone = new Score();
    for (let fold = 0; fold < folds; fold += 1) {
      const kept = byPage.filter((_, index) => index % folds !== fold).flat();
      const detector = createDetector({
        ...data,
        learned: { learntFrom: '', ...trainWeights([...kept, ...sentences]) },
      });
      for (const { name, html } of pages.filter((_, index) => index % folds === fold)) {
        add(score, detector, name, html);
        add(alone, rulesAlone, name, html);
        await setImmediate();
      }
    }
    console.log(`${pages.length} pages, each scored by weights learnt without it (${folds} folds)`);
    console.log(`learned with rules: ${line(score)}`);
    console.log(`rules alone:        ${line(alone)}`);
    return 0;
  }
  const examples: Example[] = [...byPage.flat(), ...sentences];
  const learned = { learntFrom: await fingerprint(), ...trainWeights(examples) };
  await writeFile(join(CLAIMS_DIR, 'weights.json'), `${JSON.stringify(learned)}\n`);
  const bytes = Buffer.from(learned.table, 'base64').length;
  console.log(
    `${examples.length} sentences, repeated ones counted as often, with those of ${pages.length} pages: ${bytes} bytes of weights in claims/weights.json`,
  );
  return 0;
}

function timesOf(name: string, html: string): number {
  const careful = Number.parseInt(name, 10) <= CAREFUL ? TIMES.careful : 1;
  return labelsOf(html).length === 0 ? careful * TIMES.clean : careful;
}

function repeated(examples: readonly Example[], times: number): Example[] {
  return Array.from({ length: times }, () => examples).flat();
}

function add(score: Score, detector: Detector, name: string, html: string): void {
  score.addPage(name, labelsOf(html), scanHtml(detector, withoutLabels(html)));
}

function line(score: Score): string {
  const { precision, recall, f1 } = score.all();
  const [p, r, f, s] = [precision, recall, f1, score.stance()].map((rate) => rate.toFixed(3));
  return `topics precision ${p} recall ${r} f1 ${f}, stance ${s}, marked though clean ${score.cleanMarked} of ${score.clean}`;
}

process.exitCode = await main(process.argv.slice(2));
