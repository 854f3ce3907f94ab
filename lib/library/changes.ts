/** What changed in the dataset, and what of it a reader has not seen yet. */
import type { LibraryData } from '../dataset/compiled.ts';
import type { Address } from './address.ts';

export interface ReaderChange {
  readonly date: string;
  readonly change: string;
  readonly name: string;
  /** The page of the record that changed. */
  readonly address: Address;
}

/**
 * How many entries of each record's history a reader has seen, by the record's key (`claim/pain`). Counted, not dated:
 * two versions of one day are told apart.
 */
export type SeenHistories = Readonly<Record<string, number>>;

interface HistoryOf {
  readonly key: string;
  readonly name: string;
  readonly address: Address;
  readonly history: LibraryData['topics'][string]['history'];
}

/** In: the dataset. Out: all that there is to see today, to be kept as seen. */
export function historiesOf(library: LibraryData): SeenHistories {
  return Object.fromEntries(records(library).map(({ key, history }) => [key, history.length]));
}

/**
 * In: the dataset and what was seen of it before; undefined: everything counts as unseen. Out: the changes that were
 * not seen, the newest first, those of one day by name.
 */
export function unseenChanges(library: LibraryData, seen: SeenHistories | undefined): ReaderChange[] {
  return records(library)
    .flatMap(({ key, name, address, history }) =>
      history
        .slice(seen && Object.hasOwn(seen, key) ? seen[key] : 0)
        .map(({ date, change }) => ({ date, change, name, address })),
    )
    .sort((a, b) => (a.date === b.date ? a.name.localeCompare(b.name) : a.date < b.date ? 1 : -1));
}

/** What was done on a day, with all records that it was done to. */
export interface SharedChange {
  readonly date: string;
  readonly change: string;
  readonly records: readonly ReaderChange[];
}

/** In: changes in the order of their days. Out: the same, with records put together that had one change on one day. */
export function shared(changes: readonly ReaderChange[]): SharedChange[] {
  const together = new Map<string, ReaderChange[]>();
  for (const one of changes) {
    const key = `${one.date} ${one.change}`;
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return [...together.values()].flatMap((records) => {
    const [first] = records;
    return first ? [{ date: first.date, change: first.change, records }] : [];
  });
}

function records({ topics, places }: LibraryData): HistoryOf[] {
  return [
    ...Object.values(topics).map(({ id, name, history }) => ({
      key: `claim/${id}`,
      name,
      address: { page: 'claim' as const, id },
      history,
    })),
    ...Object.values(places).map(({ code, name, history }) => ({
      key: `place/${code}`,
      name,
      address: { page: 'place' as const, id: code },
      history,
    })),
  ];
}
