import type { Block } from '../text/block.ts';
import { createTokens, tokenize } from '../text/tokens.ts';
import { createOccurrences } from './lexicon.ts';
import type { Model } from './model.ts';
import { SentenceView } from './sentence-view.ts';

/** What a page speaks of, as far as its title and the names in its first blocks tell. */
export interface PageTopic {
  /** It is about kratom, so that a sentence without a name may speak of it. */
  readonly about: boolean;
  readonly titled: boolean;
  readonly rivalTitled: boolean;
  /** How often it names kratom, 0 (never, nearly) to 4, and how often in all, up to 6. */
  readonly density: number;
  readonly names: number;
  /** Names of kratom among those of kratom and its rivals: 0 (few) to 3 (all). */
  readonly share: number;
  /** It is about something else and names kratom in passing. */
  readonly elsewhere: boolean;
  /** It is long and names kratom now and then: what it says far from any name is not said of it. */
  readonly sparse: boolean;
  /** It is in another language than English. What its `lang` says is not asked: shops often leave that of their template. */
  readonly foreign: boolean;
}

/** Of a page that has not been looked at. */
export const NO_TOPIC: PageTopic = {
  about: false,
  titled: false,
  rivalTitled: false,
  density: 0,
  names: 0,
  share: 0,
  elsewhere: false,
  sparse: false,
  foreign: false,
};

/** So many names in its blocks make a page one about kratom, whatever its title says. */
const ENOUGH_NAMES = 4;
/**
 * A title may name something in passing: a page that names kratom so many times as often as what its title names, and at
 * least ENOUGH_NAMES times, is not about that.
 */
const OUTNAMED = 2;
/** Names are counted in so many UTF-16 units of a page's text. */
export const LOOK_AHEAD = 40_000;
const MOST_NAMES = 6;
/** A page at the top of the scale of density names kratom once in so many tokens. */
const DENSE = 45;
const DENSITIES = 4;
/** A page of so many tokens is a long one; it is sparse where it names kratom less than once in that many. */
const LONG = 1_500;
const SPARSE = 1_000;
/** Rivals that are named so often on a page which names kratom far less, and seldom, are what it is about. */
const MANY_RIVALS = 20;
/** From so many tokens on a page's language shows. */
const TELLING = 100;

/** Reads a page's title, its first heading and the beginning of its text for names, and the text for its language. */
export function pageTopic(model: Model, title: string, blocks: readonly Block[]): PageTopic {
  const tokens = createTokens();
  const view = new SentenceView(model, tokens, createOccurrences());
  const { grammar } = model;
  const count = (text: string) => {
    tokenize(text, tokens);
    view.load(text, 0, tokens.count, 0);
    const times = (concept: number) => view.of(concept).length;
    const stems = (concept: number) => view.of(concept).map((at) => view.stem(view.start(at)));
    return {
      kratom: times(grammar.kratom),
      rivals: [...stems(grammar.rival), ...stems(grammar['rival-drug'])],
      english: times(grammar.english),
      foreign: times(grammar.foreign),
    };
  };
  const inTitle = count(`${title}. ${blocks.find(({ role }) => role === 'heading')?.text ?? ''}`);
  const titleRivals = new Set(inTitle.rivals);
  const sum = { kratom: 0, rival: 0, titleRival: 0, english: 0, foreign: 0 };
  let [length, words] = [0, 0];
  for (const block of blocks) {
    const text = block.text.slice(0, LOOK_AHEAD - length);
    const found = count(text);
    sum.kratom += found.kratom;
    sum.rival += found.rivals.length;
    sum.titleRival += found.rivals.filter((stem) => titleRivals.has(stem)).length;
    sum.english += found.english;
    sum.foreign += found.foreign;
    length += text.length;
    words += tokens.count;
    if (length >= LOOK_AHEAD) break;
  }
  const { kratom, rival, english, foreign } = sum;
  const share = Math.floor((3 * kratom) / Math.max(1, kratom + rival));
  const density = Math.min(DENSITIES, Math.floor((DENSITIES * DENSE * kratom) / Math.max(1, words)));
  const isOfRivals = share === 0 && density === 0 && rival >= MANY_RIVALS;
  const isOutnamed = share > 0 && kratom >= Math.max(ENOUGH_NAMES, OUTNAMED * sum.titleRival);
  const isOfTitle = share < 2 && !isOutnamed;
  return {
    about: inTitle.kratom > 0 || kratom >= ENOUGH_NAMES,
    titled: inTitle.kratom > 0,
    rivalTitled: titleRivals.size > 0,
    density,
    names: Math.min(MOST_NAMES, kratom),
    share,
    elsewhere: inTitle.kratom === 0 && (titleRivals.size > 0 ? isOfTitle : kratom === 0 || isOfRivals),
    sparse: inTitle.kratom === 0 && words >= LONG && kratom * SPARSE < words,
    foreign: words >= TELLING && foreign > english,
  };
}
