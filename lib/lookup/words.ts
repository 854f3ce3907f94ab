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
  ain't can't couldn't didn't doesn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't aint cant couldnt
  arent didnt doesnt hasnt havent isnt shouldnt wasnt wont wouldnt im ive youre theyre hes shes whats hows wheres whos thats
  theres lets ur r ya lol idk tbh rn pls plz ppl bro dude guys folks anybody everybody everyone nobody somebody
  actually literally honestly tryna cuz because
  again ago already always around ask asked asking bit bunch came come couple curious day days during few first friend
  guess happen happened happens hear heard hello hey hi hour hours hrs last later look looking looks minute minutes month
  months morning never number often over probably put question read said saw say says second seem seems seen since
  sometimes start started starting such suddenly thanks though today tomorrow tonight turn turned two three usually week
  weeks went whole wondering year years yesterday yet yrs outta til till thru next skip crap nah whatever
  everyday each own another anyway enough every exactly far half idea left less list mess mine part point
  sort type wait while within
  kratom mitragyna speciosa`
    .split(/\s+/)
    .map(stem),
);

/** Names of places whose stem is that of another word: "chill", "main". */
const UNSTEMMED = new Set(['chile', 'maine']);

/** The words of a text as they are written, folded. "7-OH" and "U.S." become one word each; compounds are parted. */
export function writtenWords(text: string): string[] {
  const plain = foldWord(text.normalize('NFC'))
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\b(\d+)[-\s]+(?=oh\b|hydroxy)/g, '$1');
  return plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}

/** A written word as the search compares it. */
export const comparedWord = (written: string): string => (UNSTEMMED.has(written) ? written : stem(written));

/** The words of a text as the search compares them, in order. */
export const allWords = (text: string): string[] => writtenWords(text).map(comparedWord);

/** Whether a word, as `allWords` gives it, tells records apart. No single character does. */
export const isTelling = (word: string): boolean => !EMPTY.has(word) && !/^[\p{L}\p{N}]$/u.test(word);

/** The words that tell something; all of them where none does. */
export function tellingWords(text: string): string[] {
  const words = allWords(text);
  const telling = words.filter(isTelling);
  return telling.length > 0 ? telling : words;
}
