import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

/** Words that any question may hold and that tell no record from another; the plant's own names among them. */
const EMPTY = new Set(
  `a about after alot all also am an and any anyone are as at be been before being best better but by can cause come could did do
  does doing don't dont else ever feel feeling for from get gets getting give gives go going gonna good got gotta had has have
  having he help helps her here his how i i'd i'll i'm if im in into is isn't it it's its just kind know let like long
  lot make makes many maybe me might more most much must my myself need new no not now of off ok okay on one only or
  other our out own people person please really right should so some someone something still stuff sure take taken
  takes taking tell than that that's the their them then there these they thing things this through to too try trying
  u up use used users using very wanna want was way we well were what what's when where whether which while who why
  will with without wonder work works would yall yes you your define definition explain mean meaning means
  kratom mitragyna speciosa`
    .split(/\s+/)
    .map(stem),
);

/**
 * The words of a text as the search compares them: folded and stemmed, in order. "7-OH" and "U.S." become one word
 * each; the parts of other compounds stand alone.
 */
export function allWords(text: string): string[] {
  const plain = foldWord(text.normalize('NFC'))
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\b(\d+)[-\s]+(?=oh\b|hydroxy)/g, '$1');
  return plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu)?.map(stem) ?? [];
}

/** Whether a word, as `allWords` gives it, tells records apart. */
export const isTelling = (word: string): boolean => !EMPTY.has(word);

/** The words that tell something; all of them where none does. */
export function tellingWords(text: string): string[] {
  const words = allWords(text);
  const telling = words.filter(isTelling);
  return telling.length > 0 ? telling : words;
}
