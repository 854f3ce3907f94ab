import type {
  AskedData,
  LibraryData,
  LibraryPlace,
  LibrarySource,
  LibraryTerm,
  LibraryTopic,
} from '../dataset/compiled.ts';
import type { RichText } from '../dataset/rich-text.ts';
import { allWords, tellingWords } from './words.ts';

/** One record that answers a question. */
export type Answer =
  | { readonly kind: 'topic'; readonly record: LibraryTopic }
  | { readonly kind: 'place'; readonly record: LibraryPlace }
  | { readonly kind: 'source'; readonly record: LibrarySource }
  | { readonly kind: 'term'; readonly record: LibraryTerm };

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
  /** Names and phrases as they are written. */
  readonly written: readonly string[];
}

/** What people ask of a place: half of all questions hold one of these words, so that they tell little. */
const LAW = allWords('legal illegal legality law ban banned allowed lawful buy sell possession age rule statute state');
/** These and other words that come with any subject. */
export const FAINT_WORDS: ReadonlySet<string> = new Set([
  ...LAW,
  ...allWords(
    'safe safely safety danger dangerous bad badly risk risky harm study daily health effect cheap worse problem issue trouble report number down drug substitute alternative',
  ),
]);

/** All records, numbered in order, each with the words that lead to it. */
export function entriesOf(library: LibraryData, askedWords: AskedData): Entry[] {
  const { topics, places, sources, glossary } = library;
  const entries: Omit<Entry, 'id'>[] = [
    ...Object.values(topics).map((record) => ({
      answer: { kind: 'topic', record } as const,
      name: tellingWords(record.name),
      ...asked([record.name, ...(askedWords.topics[record.id] ?? [])]),
      says: tellingWords(`${record.proposition} ${cardText(record)}`),
    })),
    ...Object.values(places).map((record) => ({
      answer: { kind: 'place', record } as const,
      name: tellingWords(record.name),
      ...asked([record.name, ...namesOf(record), ...(askedWords.places[record.code] ?? [])]),
      says: [...LAW, ...tellingWords(places[record.parent ?? '']?.name ?? '')],
    })),
    ...Object.values(sources).map((record) => ({
      answer: { kind: 'source', record } as const,
      name: [], // one word of a title is not what a publication is called
      words: allWords(`${record.authors?.join(' ') ?? ''} ${record.year ?? ''}`),
      phrases: tellingWords(record.title),
      says: tellingWords(`${record.published} ${record.kind}`),
      whole: [],
      written: record.authors ?? [],
    })),
    ...Object.values(glossary).map((record) => ({
      answer: { kind: 'term', record } as const,
      name: tellingWords(record.name),
      ...asked([record.name, ...(record.aliases ?? [])]),
      says: tellingWords(plain(record.text)),
    })),
  ];
  return entries.map((entry, id) => ({ ...entry, id }));
}

function asked(phrases: readonly string[]): Pick<Entry, 'words' | 'phrases' | 'whole' | 'written'> {
  const telling = [...new Set(phrases)].map(tellingWords);
  return {
    words: telling.filter((words) => words.length === 1).flat(),
    // Each word once: how many phrases hold it tells how many phrases somebody wrote down.
    phrases: [...new Set(telling.filter((words) => words.length > 1).flat())],
    written: phrases,
    whole: [...new Set(phrases.map((phrase) => allWords(phrase).join(' ')))],
  };
}

/** Other names of a place, and its cities and counties with a rule of their own. */
function namesOf({ aliases = [], local = [] }: LibraryPlace): string[] {
  return [...aliases, ...local.map(({ name }) => name)];
}

/** All that a topic's card says, as plain words. */
function cardText({ stances, supportsLine, limitsLine, summary, certaintyWhy }: LibraryTopic): string {
  const lines = [stances.asserts.line, stances.denies.line, supportsLine, limitsLine];
  return [...lines, plain(summary), plain(certaintyWhy)].join(' ');
}

/** A text without its emphasis and citations. */
function plain(text: RichText): string {
  return text
    .map((node) => {
      if (typeof node === 'string') return node;
      return 'em' in node ? plain(node.em) : 'strong' in node ? plain(node.strong) : '';
    })
    .join('');
}
