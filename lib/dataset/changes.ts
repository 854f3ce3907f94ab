/** What changed for readers, from the histories of topics and places. */
import { type Dataset, fileOf } from './dataset.ts';

export interface DatedChange {
  readonly date: string;
  readonly file: string;
  readonly change: string;
}

/** In: the dataset and a day. Out: all changes on that day and later, the newest first. */
export function changesSince(dataset: Dataset, day: string): DatedChange[] {
  return (['topics', 'places'] as const)
    .flatMap((kind) =>
      [...dataset[kind]].flatMap(([id, { history }]) => history.map((entry) => ({ ...entry, file: fileOf(kind, id) }))),
    )
    .filter(({ date }) => date >= day)
    .sort((a, b) => (a.date === b.date ? (a.file < b.file ? -1 : 1) : a.date < b.date ? 1 : -1));
}
