import type { LexiconSource } from '../../../lib/detect/data.ts';
import { type Figure, ratioOf, spreadOf } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { pageHtml } from '../pages.ts';
import { oneOf, seeded } from '../random.ts';

/** mark.js takes minutes for all phrases: so many are timed. */
const PHRASES = 5;

/** Reading, detecting and marking a page in one go, beside a TreeWalker and mark.js on the same page. */
export async function marking(lab: Lab): Promise<Figure[]> {
  const { detector, standings, gatePattern } = lab.dataset;
  const figures: Figure[] = [];
  for (const share of ['few', 'many'] as const) {
    const address = lab.publish(`marking-${share}`, pageHtml({ share, size: 1_500_000, nodes: 60_000 }));
    const { floor, reading, ours, markjs } = await lab.inPage(address, 'marking', detector, standings, gatePattern);
    const shared = { where: 'Chromium', unit: 'ms' } as const;
    const what = `1.5 MB in 60,000 text nodes, kratom in ${share} sentences`;
    const mine = { ...shared, value: spreadOf(ours) };
    figures.push(
      {
        what: `${what}: reading the text alone`,
        ...shared,
        value: spreadOf(reading),
        beside: { name: 'TreeWalker, same exclusions', value: spreadOf(floor) },
        ratio: ratioOf(reading, floor),
      },
      {
        what: `${what}: read, detect, mark`,
        ...mine,
        beside: { name: 'TreeWalker, same exclusions', value: spreadOf(floor) },
        ratio: ratioOf(ours, floor),
        bar: { of: 'ratio', atMost: 3 },
      },
      {
        what: `${what}: times faster than mark.js with one expression of names`,
        ...mine,
        beside: { name: 'mark.js', value: spreadOf(markjs) },
        ratio: ratioOf(markjs, ours),
        bar: { of: 'ratio', atLeast: 5 },
      },
      {
        what: `${what}: the same for reading alone, which every detector has to do`,
        ...shared,
        value: spreadOf(reading),
        beside: { name: 'mark.js', value: spreadOf(markjs) },
        ratio: ratioOf(markjs, reading),
      },
    );
    if (share === 'few') continue;
    const all = plainPhrases(detector);
    const random = seeded(7);
    const some = Array.from({ length: PHRASES }, () => oneOf(random, all));
    const reckoned = ((await lab.inPage(address, 'phrases', some)) * all.length) / PHRASES;
    figures.push({
      what: `${what}: times faster than mark.js with every phrase`,
      ...mine,
      beside: { name: `mark.js, ${all.length.toLocaleString('en-US')} phrases`, value: spreadOf([reckoned]) },
      ratio: spreadOf(ours.map((ms) => reckoned / ms)),
      bar: { of: 'ratio', atLeast: 50 },
      note: `mark.js timed with ${PHRASES} of them, the rest reckoned: its time is so much for each`,
    });
  }
  return figures;
}

/** Phrases of the lexicon that are plain words. */
function plainPhrases({ concepts, topics }: LexiconSource): string[] {
  const lists = [concepts, ...Object.values(topics).map((topic) => topic.concepts ?? {})].flatMap(
    Object.values<string>,
  );
  const phrases = lists.flatMap((list) => list.split(',')).map((phrase) => phrase.trim());
  return [...new Set(phrases)].filter((phrase) => /^[a-z][a-z '-]+$/.test(phrase));
}
