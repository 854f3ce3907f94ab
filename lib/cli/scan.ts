import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { compileLexicon } from '../dataset/lexicon.ts';
import { type DetectedClaim, makesClaims } from '../detect/claim.ts';
import { createDetector, type Detector } from '../detect/detector.ts';
import { readBlocks } from '../page/read.ts';

/** A claim as `scan` prints it. */
export interface ScannedClaim {
  readonly topic: string;
  readonly stance: DetectedClaim['stance'];
  readonly hedged: boolean;
  readonly attributed: boolean;
  /** The sentence, with white space made plain. */
  readonly quote: string;
  readonly triggers: readonly string[];
  readonly places: readonly string[];
}

export interface ScannedFile {
  readonly file: string;
  readonly claims: readonly ScannedClaim[];
}

const CLAIMS_DIR = resolve(import.meta.dirname, '../../claims');

/** A detector with the project's own lexicon. */
export async function loadDetector(): Promise<Detector> {
  return createDetector(await compileLexicon(CLAIMS_DIR));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Claims of a page given as HTML, in reading order. */
export function scanHtml(detector: Detector, html: string): ScannedClaim[] {
  const { window } = new JSDOM(html);
  const { document } = window;
  const blocks = readBlocks(document);
  const reading = detector.begin(document.title, blocks);
  const found = blocks.flatMap((block) => reading.read(block).map((claim) => ({ block, claim })));
  window.close();
  if (!makesClaims(found.map(({ claim }) => claim))) return [];
  return found.map(({ block: { text }, claim }) => ({
    topic: claim.topic,
    stance: claim.stance,
    hedged: claim.hedged,
    attributed: claim.attributed,
    quote: plain(text.slice(claim.start, claim.end)),
    triggers: claim.triggers.map(({ start, end }) => plain(text.slice(start, end))),
    places: claim.places ?? [],
  }));
}

/** Plain text as a browser shows it: one preformatted element. */
function asHtml(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

/** Claims of local files: `.txt` and `.md` as plain text, anything else as HTML. Throws where a file cannot be read. */
export async function scanFiles(detector: Detector, files: readonly string[]): Promise<ScannedFile[]> {
  const results: ScannedFile[] = [];
  for (const file of files) {
    const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
      throw new Error(`Cannot read ${file}: ${why}. Give paths of HTML or text files.`);
    });
    const isText = ['.txt', '.md'].includes(extname(file).toLowerCase());
    results.push({ file, claims: scanHtml(detector, isText ? asHtml(source) : source) });
  }
  return results;
}

function forPeople({ file, claims }: ScannedFile): string {
  const lines = claims.map(({ topic, stance, hedged, attributed, quote, places }) => {
    const notes = [hedged && 'hedged', attributed && 'reported', ...places].filter(Boolean);
    return `  ${stance} ${topic}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}\n    ${quote}`;
  });
  const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  return [`${file}: ${count}`, ...lines].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const files = args.filter((arg) => arg !== '--json');
  const unknown = files.find((arg) => arg.startsWith('--'));
  if (unknown || files.length === 0) {
    console.error(`${unknown ? `Unknown option ${unknown}. ` : ''}Usage: npm run -s scan -- [--json] FILE...`);
    return 2;
  }
  try {
    const results = await scanFiles(await loadDetector(), files);
    process.stdout.write(json ? `${JSON.stringify(results, null, 1)}\n` : `${results.map(forPeople).join('\n')}\n`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
