import MiniSearch, { type SearchOptions } from 'minisearch';
import type { AskedData, LibraryData } from '../dataset/compiled.ts';
import { type Answer, type Entry, entriesOf, FAINT_WORDS } from './entries.ts';
import { meaningAsked } from './meaning.ts';
import { learnSpelling } from './spelling.ts';
import { stateCodeIn } from './state-code.ts';
import { holdersOf, nicknamesOf, wholesOf } from './vocabulary.ts';
import { allWords, comparedWord, isTelling, tellingWords, writtenWords } from './words.ts';

/** Answers a question in the reader's own words: the best answer first, none where nothing fits. */
export type Lookup = (question: string) => Answer[];

const FIELDS = ['name', 'words', 'phrases', 'says'] as const;

/** What a faint word is worth beside others. */
const FAINT = 0.35;
const SEARCH: SearchOptions = {
  boost: { name: 2, words: 3, phrases: 0.9, says: 0.5 },
  boostTerm: (word) => (FAINT_WORDS.has(word) ? FAINT : 1),
  bm25: { k: 1.2, b: 0.2, d: 0.5 },
};
const KIND_WEIGHT = { topic: 1, place: 1, source: 0.5, term: 0.5 } as const;
/** What a phrase of several words, found as it stands, is worth beside the words in it, for each of its words. */
const WHOLE_WORD = 16;
/** The same for its words that tell nothing by themselves. */
const EMPTY_WORD = 6;
/** What a place's name is worth: whoever names a place asks about it, whatever else is asked. */
const PLACE_NAME = 100;
/** The same for a region, whose country may be named beside it. */
const REGION_NAME = 150;
/** Of the readings of a word that no record holds, so many are tried in names and phrases. */
const READINGS_TRIED = 3;
/** What a term is worth where just its meaning is asked for: more than any other record can be. */
const MEANING = 10_000;
/** A question is as long as a person types; of a selected passage the beginning counts, in characters. */
const LONGEST_QUESTION = 200;
/** Longest phrase that is looked for as it stands, in words. */
const LONGEST = 6;

/** Makes the index; that takes some hundredths of a second, so make it once. */
export function createLookup(library: LibraryData, askedWords: AskedData): Lookup {
  const entries = entriesOf(library, askedWords);
  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    extractField: (entry, field) =>
      (field === 'id' ? entry.id : entry[field as (typeof FIELDS)[number]].join(' ')) as string,
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word,
  });
  index.addAll(entries);
  const wholes = wholesOf(entries);
  const holders = holdersOf(entries);
  const nicknames = nicknamesOf(entries);
  const spelling = learnSpelling(
    entries.flatMap(({ written }) => written),
    (word) => nicknames.has(word),
  );
  const known = new Map<string, readonly string[]>();

  return (typed) => {
    const question = parted(typed.trim().slice(0, LONGEST_QUESTION));
    for (const written of writtenWords(question)) readings(comparedWord(written), written);
    const asked = tellingWords(question);
    const scores = new Map<number, number>();
    const found = index.search(
      { combineWith: 'OR', queries: asked.map((word) => ({ combineWith: 'OR', queries: [...readings(word)] })) },
      { ...SEARCH, boostDocument: (id) => KIND_WEIGHT[entries[id]?.answer.kind ?? 'source'] },
    );
    for (const { id, score, queryTerms } of found) scores.set(id, score * Math.sqrt(covered(asked, queryTerms)));
    for (const [id, score] of wholeScores(question)) scores.set(id, (scores.get(id) ?? 0) + score);
    return [...scores].sort(([, a], [, b]) => b - a).flatMap(([id]) => entries[id]?.answer ?? []);
  };

  /** A question with what belongs apart parted. */
  function parted(question: string): string {
    return question.replace(/[\p{L}]{6,}/gu, (word) => {
      const pair = spelling.parted(word.toLowerCase());
      return pair && !holders.has(comparedWord(word.toLowerCase())) ? pair.join(' ') : word;
    });
  }

  /** A word itself; where no record holds it, what it is a slip for, else the words that begin so. */
  function readings(word: string, written = word): readonly string[] {
    const before = known.get(word);
    if (before) return before;
    const near = isHeld(word) ? [word] : nearest(word, written);
    known.set(word, near);
    return near;
  }

  function nearest(word: string, written: string): readonly string[] {
    const meant = spelling.meant(written);
    if (meant.length > 0) return meant;
    const longer = begun(word);
    return longer.length > 0 ? longer : [word];
  }

  function isHeld(word: string): boolean {
    return index.search(word).length > 0;
  }

  /** The words that begin so: the reader may still be typing. */
  function begun(word: string): string[] {
    if (word.length < 3) return [];
    return [...new Set(index.search(word, { prefix: true }).flatMap(({ terms }) => terms))];
  }

  /** How much of what is asked an answer matches, 0 to 1: a rare word is more of it than one that many records hold. */
  function covered(asked: readonly string[], matched: readonly string[]): number {
    const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word), 0);
    const found = asked.filter((word) => readings(word).some((reading) => matched.includes(reading)));
    return weight(found) / weight(asked);
  }

  function rarity(word: string): number {
    const [reading = word] = readings(word);
    return Math.log(1 + entries.length / (holders.get(reading) ?? 1)) * (FAINT_WORDS.has(reading) ? FAINT : 1);
  }

  /** What names and phrases that stand in the question are worth; one inside a longer one is worth nothing. */
  function* wholeScores(question: string): Generator<[id: number, score: number]> {
    const words = allWords(question).map((word) => (isTelling(word) ? readings(word) : [word]));
    for (let from = 0, done = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + LONGEST); to > Math.max(from, done); to -= 1) {
        const span = words.slice(from, to);
        const meant = new Set(spellings(span).flatMap((spelling) => wholes.get(spelling) ?? []));
        for (const entry of meant) yield [entry.id, worth(span, entry)];
        if (meant.size > 0) done = to;
      }
    }
    const code = stateCodeIn(question);
    const state = code && entries.find(({ answer }) => answer.kind === 'place' && answer.record.code === code);
    if (state) yield [state.id, REGION_NAME];
    const wanted = meaningAsked(question);
    const terms = wanted === undefined ? [] : (wholes.get(wanted) ?? []).filter(({ answer }) => answer.kind === 'term');
    for (const { id } of terms) yield [id, MEANING];
  }
}

/** The phrases that words may be, each word in one of its readings. */
function spellings(span: readonly (readonly string[])[]): string[] {
  return span.reduce<string[]>(
    (begun, word) => begun.flatMap((words) => word.slice(0, READINGS_TRIED).map((one) => `${words} ${one}`.trim())),
    [''],
  );
}

function worth(span: readonly (readonly string[])[], { answer }: Entry): number {
  if (answer.kind === 'place') return answer.record.parent ? REGION_NAME : PLACE_NAME;
  if (span.length === 1) return 0;
  const telling = span.filter(([word = '']) => isTelling(word)).length;
  return WHOLE_WORD * telling + EMPTY_WORD * (span.length - telling);
}
