import { fileOf, type Problem } from '../dataset.ts';
import type { LawStatement } from '../schema.ts';
import type { Check } from './check.ts';

/** Law statements run from the newest to the oldest, and no day falls under two of them. */
export const lawOrder: Check = {
  name: 'law-order',
  find: ({ places }, today) =>
    [...places].flatMap(([code, { law }]) => {
      const file = fileOf('places', code);
      return law.flatMap((statement, index) =>
        inPlace(statement, law[index + 1], index === law.length - 1, today).map(
          ([field, message]): Problem => ({ file, field: `law.${index}.${field}`, message }),
        ),
      );
    }),
};

/** What is wrong with one statement, given the older one that follows it. */
function inPlace(law: LawStatement, older: LawStatement | undefined, last: boolean, today: string): [string, string][] {
  const found: [string, string][] = [];
  const { from, announced, asOf } = law;
  if (from === undefined) {
    if (!last && !announced) found.push(['from', 'is missing: only the earliest statement may leave it out']);
  } else {
    if (from > today && !announced) {
      found.push(['from', `${from} lies in the future: mark the statement "announced: true", or correct the date`]);
    }
    if (older?.from !== undefined) {
      if (from.startsWith(older.from) || older.from.startsWith(from)) {
        const message = `${from} and ${older.from} below may be the same day, which would give it two statuses: give the dates as exactly as needed, or join the two statements`;
        found.push(['from', message]);
      } else if (from < older.from) {
        found.push(['from', `${from} stands above ${older.from}: put the statements in order, the newest first`]);
      }
    }
    if (!announced && from <= today && asOf < from && !from.startsWith(asOf)) {
      found.push(['asOf', `${asOf} is before the law took effect (${from}): write how recent the newest source is`]);
    }
  }
  if (older?.announced && !announced) {
    found.push(['announced', 'law in force stands above announced law: put announced law on top']);
  }
  return found;
}
