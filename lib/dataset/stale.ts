/** What falls due for review: a report for reviewers, never a fault. */
import { type Dataset, fileOf, HELP_LINES_FILE } from './dataset.ts';

export interface DueReview {
  /** The day on which it fell or falls due. */
  readonly due: string;
  readonly file: string;
  readonly what: string;
}

/** Help lines are called in danger: each number is looked at twice a year. */
const HELP_LINE_DAYS = 182;

/** In: the dataset and a day. Out: all that is due on that day or before, the longest due first. */
export function dueReviews(dataset: Dataset, day: string): DueReview[] {
  const due: DueReview[] = [
    ...[...dataset.topics].map(([id, { reviewBy, reviewed }]) => ({
      due: reviewBy,
      file: fileOf('topics', id),
      what: `topic, reviewed ${reviewed}`,
    })),
    ...[...dataset.places].flatMap(([code, place]) => [
      { due: place.reviewBy, file: fileOf('places', code), what: `law, checked ${place.checked}` },
      ...place.law
        .filter(({ announced, from }) => announced && from !== undefined)
        .map(({ from }) => ({
          due: firstDay(from ?? ''),
          file: fileOf('places', code),
          what: 'announced law reaches its day: see whether it took effect, then remove "announced"',
        })),
    ]),
    ...[...dataset.helpLines].map(([id, { checked }]) => ({
      due: addDays(checked, HELP_LINE_DAYS),
      file: HELP_LINES_FILE,
      what: `number of ${id}, checked ${checked}`,
    })),
  ];
  return due
    .filter((entry) => entry.due <= day)
    .sort((a, b) => (a.due === b.due ? (a.file < b.file ? -1 : 1) : a.due < b.due ? -1 : 1));
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, date.length === 7 ? 7 : 10).padEnd(10, '-01');
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
