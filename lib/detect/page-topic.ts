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
};

/** So many names in its blocks make a page one about kratom, whatever its title says. */
const ENOUGH_NAMES = 4;
/** Names are counted in so many UTF-16 units of a page's text. */
export const LOOK_AHEAD = 40_000;
const MOST_NAMES = 6;
/** A page at the top of the scale of density names kratom once in so many tokens. */
const DENSE = 45;
const DENSITIES = 4;
/** A page of so many tokens is a long one; it is sparse where it names kratom less than once in that many. */
const LONG = 1_500;
const SPARSE = 1_000;

/** Reads a page's title, its first heading and the beginning of its text for names. */
export function pageTopic(model: Model, title: string, blocks: readonly Block[]): PageTopic {
  const tokens = createTokens();
  const view = new SentenceView(model, tokens, createOccurrences());
  const count = (text: string): { kratom: number; rival: number } => {
    tokenize(text, tokens);
    view.load(text, 0, tokens.count, 0);
    const rival = view.of(model.grammar.rival).length + view.of(model.grammar['rival-drug']).length;
    return { kratom: view.of(model.grammar.kratom).length, rival };
  };
  const inTitle = count(`${title}. ${blocks.find(({ role }) => role === 'heading')?.text ?? ''}`);
  let { kratom, rival, length, words } = { kratom: 0, rival: 0, length: 0, words: 0 };
  for (const block of blocks) {
    const text = block.text.slice(0, LOOK_AHEAD - length);
    const names = count(text);
    kratom += names.kratom;
    rival += names.rival;
    length += text.length;
    words += tokens.count;
    if (length >= LOOK_AHEAD) break;
  }
  const share = Math.floor((3 * kratom) / Math.max(1, kratom + rival));
  const density = Math.min(DENSITIES, Math.floor((DENSITIES * DENSE * kratom) / Math.max(1, words)));
  return {
    about: inTitle.kratom > 0 || kratom >= ENOUGH_NAMES,
    titled: inTitle.kratom > 0,
    rivalTitled: inTitle.rival > 0,
    density,
    names: Math.min(MOST_NAMES, kratom),
    share,
    elsewhere: inTitle.kratom === 0 && (inTitle.rival > 0 ? share < 2 : kratom === 0),
    sparse: inTitle.kratom === 0 && words >= LONG && kratom * SPARSE < words,
  };
}
