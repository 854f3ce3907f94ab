import { encodeLexicon } from '../../../lib/dataset/encode-lexicon.ts';
import type { ConceptsData, DetectorData, LexiconSource, TopicData } from '../../../lib/detect/data.ts';
import { createDetector } from '../../../lib/detect/detector.ts';
import { type Figure, ratioOf, spreadOf } from '../figure.ts';
import { articleBlocks } from '../pages.ts';
import { timeInRounds } from '../rounds.ts';

/** One word in so many stays in a topic's copy: new topics share some words with the old ones. */
const KEPT = 10;

/** Detection with 4 and 16 times the topics and phrases. */
export async function growth(data: LexiconSource & DetectorData): Promise<Figure[]> {
  const text = articleBlocks('many', 300_000);
  const task = (times: number) => {
    const detector = createDetector({ ...data, lexicon: encodeLexicon(grown(data, times)) });
    return {
      run: () => {
        const reading = detector.begin(text.title, text.blocks);
        for (const block of text.blocks) reading.read(block);
      },
    };
  };
  const times = await timeInRounds({ one: task(1), four: task(4), sixteen: task(16) }, { rounds: 5, iterations: 3 });
  return (
    [
      ['four', 4, 1.5],
      ['sixteen', 16, 3],
    ] as const
  ).map(([name, factor, bar]) => ({
    what: `detection with ${factor} times the topics and phrases`,
    where: 'Node',
    unit: 'ms',
    value: spreadOf(times[name]),
    beside: { name: 'the dataset as it is', value: spreadOf(times.one) },
    ratio: ratioOf(times[name], times.one),
    bar: { of: 'ratio', atMost: bar },
  }));
}

/** The dataset with copies of all its topics: the same rules over other words. */
export function grown(data: LexiconSource, times: number): LexiconSource {
  const topics: Record<string, TopicData> = { ...data.topics };
  for (let copy = 1; copy < times; copy += 1) {
    for (const [id, { concepts = {}, rules }] of Object.entries(data.topics)) {
      topics[`${id}-${copy}`] = { concepts: others(concepts, copy), rules };
    }
  }
  return { ...data, topics };
}

function others(concepts: ConceptsData, copy: number): ConceptsData {
  return Object.fromEntries(
    Object.entries(concepts).map(([name, phrases]) => [
      name,
      phrases
        .split(',')
        .map((phrase) => (phrase.trim().startsWith('+') ? phrase : otherWords(phrase, copy)))
        .join(','),
    ]),
  );
}

function otherWords(phrase: string, copy: number): string {
  return phrase.replace(/[a-z]{4,}/gi, (word) => {
    let hash = copy;
    for (const character of word) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
    return hash % KEPT === 0 ? word : `${word.slice(0, -1)}${String.fromCharCode(97 + copy)}x`;
  });
}
