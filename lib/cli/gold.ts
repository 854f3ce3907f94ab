import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { labelsOf, withoutLabels } from './gold/labels.ts';
import { type Finding, Score } from './gold/score.ts';
import { loadDetector, scanHtml } from './scan.ts';

const PAGES_DIR = resolve(import.meta.dirname, '../../tests/pages');
const USAGE = 'Usage: npm run gold [-- FOLDER] [--show N] [--only TOPIC]';

/** The labelled pages (`*.html`) of a folder. Throws where it holds none. */
export async function readPages(folder: string): Promise<{ name: string; html: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  if (names.length === 0) throw new Error(`${folder} holds no labelled pages (*.html). ${USAGE}`);
  return Promise.all(names.map(async (name) => ({ name, html: await readFile(join(folder, name), 'utf8') })));
}

/** Scores the project's detector on folders of labelled pages. Throws where one holds none. */
export async function scoreFolders(...folders: string[]): Promise<Score> {
  const detector = await loadDetector();
  const score = new Score();
  for (const folder of folders) {
    for (const { name, html } of await readPages(folder)) {
      score.addPage(name, labelsOf(html), scanHtml(detector, withoutLabels(html)));
    }
  }
  return score;
}

function show(findings: readonly Finding[], count: number): string[] {
  return findings
    .slice(0, count)
    .map(({ kind, topic, page, quote }) => `${kind.padEnd(7)} ${topic.padEnd(22)} ${page}: ${quote.slice(0, 200)}`);
}

function report(score: Score, count: number, only: string | undefined): string {
  const lines = [`${'topic'.padEnd(24)} right wrong missed precision recall     f1`];
  for (const topic of score.topics()) {
    const { right, wrong, missed, precision, recall, f1 } = score.ofTopic(topic);
    const counts = `${String(right).padStart(5)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)}`;
    const rates = `${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(6)} ${f1.toFixed(3).padStart(6)}`;
    lines.push(`${topic.padEnd(24)} ${counts} ${rates}`);
  }
  lines.push(...show(only ? score.findings.filter(({ topic }) => topic === only) : score.findings, count));
  for (const [name, rate] of [
    ['sentences', score.sentences()],
    ['topics', score.all()],
  ] as const) {
    const { precision, recall, f1 } = rate;
    lines.push(`${name}  precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} f1 ${f1.toFixed(3)}`);
  }
  lines.push(
    `stance ${score.stance().toFixed(3)}, pages ${score.pages}, marked though clean ${score.cleanMarked} of ${score.clean}`,
  );
  return lines.join('\n');
}

async function main(args: string[]): Promise<number> {
  const options = new Map<string, string>();
  const folders: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (['--show', '--only'].includes(arg)) options.set(arg, args[++i] ?? '');
    else folders.push(arg);
  }
  const count = Number(options.get('--show') ?? 0);
  if (folders.length > 1 || folders.some((arg) => arg.startsWith('--')) || Number.isNaN(count)) {
    console.error(USAGE);
    return 2;
  }
  try {
    const score = await scoreFolders(resolve(folders[0] ?? PAGES_DIR));
    console.log(report(score, count, options.get('--only')));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
