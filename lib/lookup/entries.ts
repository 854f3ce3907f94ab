import type { LookupData, LookupPlace, LookupSource, LookupTopic } from '../dataset/compiled.ts';
import { allWords, tellingWords } from './words.ts';

/** One record that answers a question. */
export type Answer =
  | { readonly kind: 'topic'; readonly record: LookupTopic }
  | { readonly kind: 'place'; readonly record: LookupPlace }
  | { readonly kind: 'source'; readonly record: LookupSource };

/** A record as the index holds it: words by how much they tell. */
export interface Entry {
  readonly id: number;
  readonly answer: Answer;
  readonly name: readonly string[];
  /** Words that lead here alone. */
  readonly words: readonly string[];
  /** Words of longer phrases. */
  readonly phrases: readonly string[];
  readonly says: readonly string[];
  /** Names and phrases word by word, joined by spaces: a question that holds one as it stands means this record. */
  readonly whole: readonly string[];
}

/** What people ask of a place: half of all questions hold one of these words, so that they tell little. */
const LAW = allWords('legal illegal legality law ban banned allowed lawful buy sell possession age rule statute state');
/** These and other words that come with any subject. */
export const FAINT_WORDS: ReadonlySet<string> = new Set([
  ...LAW,
  ...allWords('safe safely safety danger dangerous bad badly risk risky harm study daily health effect cheap worse'),
]);

/** All records of the data, numbered in order. */
export function entriesOf({ topics, places, sources }: LookupData): Entry[] {
  const named = new Map(places.map((place) => [place.code, place.name]));
  const entries: Omit<Entry, 'id'>[] = [
    ...topics.map((record) => ({
      answer: { kind: 'topic', record } as const,
      name: tellingWords(record.name),
      ...asked(record.asked),
      says: tellingWords(`${record.proposition} ${record.text}`),
    })),
    ...places.map((record) => ({
      answer: { kind: 'place', record } as const,
      name: tellingWords(record.name),
      ...asked([record.name, ...record.asked]),
      says: [...LAW, ...tellingWords(named.get(record.parent ?? '') ?? '')],
    })),
    ...sources.map((record) => ({
      answer: { kind: 'source', record } as const,
      name: tellingWords(record.title),
      words: allWords(`${record.authors?.join(' ') ?? ''} ${record.year ?? ''}`),
      phrases: [],
      says: tellingWords(`${record.published} ${record.kind}`),
      whole: [],
    })),
  ];
  return entries.map((entry, id) => ({ ...entry, id }));
}

function asked(phrases: readonly string[]): Pick<Entry, 'words' | 'phrases' | 'whole'> {
  const telling = phrases.map(tellingWords);
  return {
    words: telling.filter((words) => words.length === 1).flat(),
    phrases: telling.filter((words) => words.length > 1).flat(),
    whole: phrases.map((phrase) => allWords(phrase).join(' ')),
  };
}
