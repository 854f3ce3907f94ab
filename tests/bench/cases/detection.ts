import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import compromise from 'compromise';
import { JSDOM } from 'jsdom';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { DetectedClaim } from '../../../lib/detect/claim.ts';
import type { DetectorData } from '../../../lib/detect/data.ts';
import { createDetector, type Detector } from '../../../lib/detect/detector.ts';
import type { Features } from '../../../lib/detect/features.ts';
import { Learned, type LearnedData } from '../../../lib/detect/learned.ts';
import { createOccurrences } from '../../../lib/detect/lexicon.ts';
import { Model } from '../../../lib/detect/model.ts';
import { SentenceView } from '../../../lib/detect/sentence-view.ts';
import { readBlocks } from '../../../lib/page/read.ts';
import type { Block } from '../../../lib/text/block.ts';
import { type Sentence, splitSentences } from '../../../lib/text/sentences.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';
import { type Figure, ratioOf, spreadOf } from '../figure.ts';
import { articleBlocks } from '../pages.ts';
import { timeInRounds } from '../rounds.ts';

interface Text {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const LABELLED = 'tests/pages';
/** Text that the peers get: they would need minutes for more. */
const PEER_SIZE = 30_000;

/** Claims of a text by a fresh reading. */
function detect(detector: Detector, { title, blocks }: Text): DetectedClaim[] {
  const reading = detector.begin(title, blocks);
  return blocks.flatMap((block) => reading.read(block));
}

/** What any detector has to do before it looks at a word: cut the text into words and sentences. */
function cut({ blocks }: Text): void {
  const tokens = createTokens();
  const sentences: Sentence[] = [];
  for (const { text } of blocks) {
    tokenize(text, tokens);
    splitSentences(text, tokens, sentences);
  }
}

/** What a detector by phrases has to do: match the concepts of every sentence. */
function matchConcepts(model: Model): (text: Text) => void {
  const tokens = createTokens();
  const view = new SentenceView(model, tokens, createOccurrences());
  const sentences: Sentence[] = [];
  return ({ blocks }) => {
    for (const { text } of blocks) {
      tokenize(text, tokens);
      splitSentences(text, tokens, sentences);
      for (const { from, to } of sentences) view.load(text, from, to, 0);
    }
  };
}

/** The features of all sentences that detection weighs, to weigh them again without making them. */
function featuresOf(detector: Detector, { title, blocks }: Text): Features[] {
  const all: Features[] = [];
  const reading = detector.begin(title, blocks, (_start, _end, { count, held, values }) => {
    all.push({ count, held: held.slice(0, count), values: values.slice(0, count) } as Features);
  });
  for (const block of blocks) reading.read(block);
  return all;
}

/**
 * Speed of detection on text alone, beside two libraries that split and tag the same text, and beside its own parts, each
 * by itself, as floors of what is possible: words and sentences, those with concepts, those with rules too, the network.
 */
export async function detection(data: DetectorData): Promise<Figure[]> {
  const detector = createDetector(data);
  const { learned: _, ...rulesAlone } = data;
  const rules = createDetector(rulesAlone);
  const match = matchConcepts(new Model(data.lexicon));
  const learned = new Learned(data.learned as LearnedData);
  const wink = winkNlp(model, ['sbd', 'pos']);
  const figures: Figure[] = [];
  const texts = [
    ['articles, kratom in few sentences', articleBlocks('few', 1_500_000)],
    ['articles, kratom in many sentences', articleBlocks('many', 1_500_000)],
    ['labelled pages, claims in most sentences', labelledPages()],
  ] as const;
  for (const [name, text] of texts) {
    const size = sizeOf(text);
    const features = featuresOf(detector, text);
    const times = await timeInRounds(
      {
        ours: { run: () => detect(detector, text) },
        rules: { run: () => detect(rules, text) },
        concepts: { run: () => match(text) },
        network: { run: () => features.forEach((one) => void learned.score(one)) },
        words: { run: () => cut(text) },
      },
      { rounds: 5, iterations: 3 },
    );
    const speeds = (ms: readonly number[]) => spreadOf(ms.map((one) => size / one / 1000));
    const shared = {
      where: 'Node',
      unit: 'MB/s',
      beside: { name: 'words and sentences alone', value: speeds(times.words) },
    } as const;
    figures.push(
      {
        what: `detection: ${name}`,
        ...shared,
        value: speeds(times.ours),
        ratio: ratioOf(times.words, times.ours),
        bar: { of: 'value', atLeast: 20 },
      },
      ...(
        [
          ['concepts alone', 'concepts'],
          ['without the network', 'rules'],
          ['the network alone', 'network'],
        ] as const
      ).map(([part, of]) => ({
        what: `detection, ${part}: ${name}`,
        ...shared,
        value: speeds(times[of]),
        ratio: ratioOf(times.words, times[of]),
      })),
    );
  }
  const text = articleBlocks('many', PEER_SIZE);
  const plain = text.blocks.map((block) => block.text).join('\n');
  const times = await timeInRounds(
    {
      ours: { run: () => detect(detector, text) },
      rules: { run: () => detect(rules, text) },
      words: { run: () => cut(text) },
      wink: { run: () => wink.readDoc(plain).sentences().out() },
      compromise: { run: () => compromise(plain).sentences().json() },
    },
    { rounds: 3, iterations: 3 },
  );
  const speeds = (ms: readonly number[]) => spreadOf(ms.map((one) => plain.length / one / 1000));
  const winkName = 'wink-nlp (sentences, parts of speech)';
  for (const [peer, name, part, whose, bar] of [
    ['compromise', 'compromise', 'ours', 'detection', 50],
    ['wink', winkName, 'ours', 'detection', 4],
    ['wink', winkName, 'rules', 'detection without the network'],
    ['wink', winkName, 'words', 'words and sentences alone'],
  ] as const) {
    figures.push({
      what: `${whose}: times faster than ${name}, the same text`,
      where: 'Node',
      unit: 'MB/s',
      value: speeds(times[part]),
      beside: { name, value: speeds(times[peer]) },
      ratio: ratioOf(times[peer], times[part]),
      ...(bar ? { bar: { of: 'ratio', atLeast: bar } as const } : {}),
    });
  }
  return figures;
}

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 15_000_000];
/** The claims of so much text at the least are held while memory is measured. */
const HELD = 2_000_000;

/** How time and memory grow with the text: the slope of both on logarithmic scales, 1 where they grow in step. */
export async function linearity(data: DetectorData): Promise<Figure[]> {
  const detector = createDetector(data);
  const times: number[] = [];
  const heaps: number[] = [];
  for (const size of SIZES) {
    times.push(await timeOf(detector, size));
    heaps.push(heapOf(detector, size));
  }
  const shared = { where: 'Node', unit: '', bar: { of: 'value', atMost: 1.05 } } as const;
  return [
    { what: 'detection, 10 kB to 15 MB: exponent of time', ...shared, value: spreadOf([slope(SIZES, times)]) },
    {
      what: 'detection, 10 kB to 15 MB: exponent of memory',
      ...shared,
      value: spreadOf([slope(SIZES, heaps)]),
      note: 'claims that a reading has found',
    },
  ];
}

const collect = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

async function timeOf(detector: Detector, size: number): Promise<number> {
  const text = articleBlocks('many', size);
  detect(detector, text);
  const iterations = Math.max(3, Math.min(30, 1_000_000 / size));
  const { ours } = await timeInRounds({ ours: { run: () => detect(detector, text) } }, { rounds: 1, iterations });
  return ours[0] ?? Number.NaN;
}

/**
 * Memory that the claims of one reading take, bytes: of several readings, since what else comes and goes is more than those
 * of a small text. In functions of their own, or what the last size held would still be in reach when the next is measured.
 */
function heapOf(detector: Detector, size: number): number {
  const text = articleBlocks('many', size);
  detect(detector, text);
  const read = () => detect(detector, text);
  const readings = Math.ceil(HELD / size);
  // What others let go of meanwhile would make one of them too small.
  return spreadOf(Array.from({ length: 3 }, () => heapOfReadings(read, readings))).middle;
}

function heapOfReadings(read: () => readonly unknown[], readings: number): number {
  const before = heapNow();
  const held = Array.from({ length: readings }, read);
  const bytes = (heapNow() - before) / readings;
  if (held.some(({ length }) => length === 0)) throw new Error('The generated text has no claims.');
  return bytes;
}

function heapNow(): number {
  collect();
  collect(); // what the first has let go of
  return process.memoryUsage().heapUsed;
}

/** Slope of the best line through the logarithms. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const points = xs.map((x, i) => [Math.log(x), Math.log(ys[i] ?? Number.NaN)] as const);
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

function labelledPages(): Text {
  const blocks = readdirSync(LABELLED)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const { window } = new JSDOM(readFileSync(join(LABELLED, name), 'utf8'));
      const read = readBlocks(window.document).map(
        ({ text, role, level, container, columnHeader, rowHeader, linksOnly }) => ({
          text,
          role,
          level,
          container,
          columnHeader,
          rowHeader,
          linksOnly,
        }),
      );
      window.close();
      return read as Block[];
    });
  return { title: 'Kratom', blocks };
}

function sizeOf({ blocks }: Text): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
