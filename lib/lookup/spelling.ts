import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { comparedWord, writtenWords } from './words.ts';

/** Sounds of fewer consonants are those of too many words. */
const LEAST_SOUND = 3;
/** In a rare word, one letter in so many after the first may be wrong. */
const RARE = 4.5;
/** How many letters may be wrong in a word of so many letters. */
const WRONG: readonly (readonly [letters: number, wrong: number])[] = [
  [9, 3],
  [6, 2],
  [5, 1],
  [4, 0.5],
];
/** Two letters that have changed places are so many wrong ones. */
const SWAPPED = 0.5;

/** How words may be written by somebody who types in a hurry or has only heard them. */
export interface Spelling {
  /** The two words that are written as one: "heartattack". */
  readonly parted: (written: string) => readonly [string, string] | undefined;
  /** The words, as the search compares them, that are most likely meant by one that nobody has written so. */
  readonly meant: (written: string) => readonly string[];
}

interface Word {
  readonly written: string;
  readonly compared: string;
  readonly sound: string;
  /** How many letters of it may be wrong at most. */
  readonly most: number;
}

/**
 * Learns the words of texts. Sounds come from `double-metaphone` (MIT, rules of English spelling), distances from
 * `fastest-levenshtein` (MIT).
 * @param texts names and phrases as they are written
 * @param isRare words that people write less often than what is near them: "ditch" is not "Dutch"
 */
export function learnSpelling(texts: Iterable<string>, isRare: (compared: string) => boolean): Spelling {
  const pairs = new Map<string, readonly [string, string]>();
  const known = new Map<string, Word>();
  for (const text of texts) {
    const words = writtenWords(text);
    for (const [at, written] of words.entries()) {
      const before = words[at - 1];
      if (before) pairs.set(before + written, [before, written]);
      const compared = comparedWord(written);
      const most = isRare(compared) ? Math.floor((written.length - 1) / RARE) : Number.POSITIVE_INFINITY;
      if (most > 0) known.set(written, { written, compared, sound: doubleMetaphone(written)[0], most });
    }
  }
  return { parted: (written) => pairs.get(written), meant };

  function meant(written: string): string[] {
    const letters = written.replace(/\d/g, '').length;
    const most = WRONG.find(([least]) => letters >= least)?.[1] ?? 0;
    if (most === 0) return [];
    const [sound] = doubleMetaphone(written);
    let least = most + 0.1;
    let best: Word[] = [];
    for (const word of known.values()) {
      if (word.written[0] !== written[0] || Math.abs(word.written.length - written.length) > most + 1) continue;
      const alike = word.sound === sound && sound.length >= LEAST_SOUND;
      const wrong = wrongLetters(written, word.written);
      const apart = wrong - (alike ? 1 : 0);
      if (apart > least || wrong > word.most) continue;
      if (apart < least) best = [];
      least = apart;
      best.push(word);
    }
    return [...new Set(best.map(({ compared }) => compared))];
  }
}

/** Letters wrong, missing or too many; two that have changed places count less. */
function wrongLetters(typed: string, meant: string): number {
  const apart = distance(typed, meant);
  if (apart !== 2 || typed.length !== meant.length) return apart;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] ? SWAPPED : apart;
}
