import MiniSearch, { type SearchOptions } from 'minisearch';
import type { AskedData, LibraryData } from '../dataset/compiled.ts';
import { type Answer, type Entry, entriesOf, FAINT_WORDS } from './entries.ts';
import { meaningAsked } from './meaning.ts';
import { stateCodeIn } from './state-code.ts';
import { allWords, isTelling, tellingWords } from './words.ts';

/** Answers a question in the reader's own words: the best answer first, none where nothing fits. */
export type Lookup = (question: string) => Answer[];

const FIELDS = ['name', 'words', 'phrases', 'says'] as const;

const SEARCH: SearchOptions = {
  boost: { name: 3, words: 3, phrases: 1.2, says: 0.5 },
  boostTerm: (word) => (FAINT_WORDS.has(word) ? 0.35 : 1),
  bm25: { k: 1.2, b: 0.2, d: 0.5 },
};
const KIND_WEIGHT = { topic: 1, place: 1.3, source: 0.5, term: 0.5 } as const;
/** What a phrase, found as it stands, is worth beside the words in it, for each of its words. */
const WHOLE_WORD = 8;
/** The same for its words that tell nothing by themselves. */
const EMPTY_WORD = 3;
/** The same for a place's name, which is often one word. */
const PLACE_NAME = 14;
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
  const known = new Map<string, readonly string[]>();

  return (typed) => {
    const question = typed.trim().slice(0, LONGEST_QUESTION);
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

  /** A word itself; where no record holds it, the nearest words that one does: by beginning, then by letters. */
  function readings(word: string): readonly string[] {
    const before = known.get(word);
    if (before) return before;
    const near = nearest(index, word);
    known.set(word, near);
    return near;
  }

  function covered(asked: readonly string[], matched: readonly string[]): number {
    return asked.filter((word) => readings(word).some((reading) => matched.includes(reading))).length / asked.length;
  }

  /** What names and phrases that stand in the question are worth; one inside a longer one is worth nothing. */
  function* wholeScores(question: string): Generator<[id: number, score: number]> {
    const words = allWords(question).map((word) => (isTelling(word) ? (readings(word)[0] ?? word) : word));
    for (let from = 0, done = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + LONGEST); to > Math.max(from, done); to -= 1) {
        const span = words.slice(from, to);
        const meant = wholes.get(span.join(' ')) ?? [];
        for (const entry of meant) yield [entry.id, worth(span, entry)];
        if (meant.length > 0) done = to;
      }
    }
    const code = stateCodeIn(question);
    const state = code && entries.find(({ answer }) => answer.kind === 'place' && answer.record.code === code);
    if (state) yield [state.id, 2 * PLACE_NAME];
    const wanted = meaningAsked(question);
    const terms = wanted === undefined ? [] : (wholes.get(wanted) ?? []).filter(({ answer }) => answer.kind === 'term');
    for (const { id } of terms) yield [id, MEANING];
  }
}

function worth(span: readonly string[], { answer }: Entry): number {
  if (answer.kind === 'place') return PLACE_NAME * span.length;
  const telling = span.filter(isTelling).length;
  return (telling > 1 ? WHOLE_WORD * telling : 0) + EMPTY_WORD * (span.length - telling);
}

function wholesOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const wholes = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const whole of entry.whole) wholes.set(whole, [...(wholes.get(whole) ?? []), entry]);
  }
  return wholes;
}

function nearest(index: MiniSearch<Entry>, word: string): readonly string[] {
  const terms = (options: SearchOptions) => [...new Set(index.search(word, options).flatMap((result) => result.terms))];
  if (terms({}).length > 0 || word.length < 3) return [word];
  const swapped = [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
  for (const attempt of [
    () => swapped.flatMap((one) => terms({ fields: [...FIELDS], fuzzy: 0, tokenize: () => [one] })),
    () => (word.length < 5 || /\d/.test(word) ? [] : terms({ fuzzy: 1 })),
    () => terms({ prefix: true }),
    () => (word.length < 6 || /\d/.test(word) ? [] : terms({ fuzzy: 2 })),
  ]) {
    const near = attempt();
    if (near.length > 0) return near;
  }
  return [word];
}
