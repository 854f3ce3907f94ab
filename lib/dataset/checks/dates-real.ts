import { type Dataset, fileOf, HELP_LINES_FILE, KINDS, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** Fields that hold a date, and whether the day may lie ahead. */
const DATES: Readonly<Record<string, 'past' | 'any'>> = {
  date: 'past',
  reviewed: 'past',
  checked: 'past',
  asOf: 'past',
  reviewBy: 'any',
  from: 'any', // law-order looks at it: announced law may begin later
};

/** Every date is a day of the calendar, and nothing that has been done lies in the future. */
export const datesReal: Check = {
  name: 'dates-real',
  find: (dataset, today) => [
    ...records(dataset).flatMap(({ file, record, field }) => inRecord(file, record, field, today)),
    ...[...dataset.sources].flatMap(([id, { year }]) =>
      year !== undefined && year > Number(today.slice(0, 4))
        ? [{ file: fileOf('sources', id), field: 'year', message: `${year} has not begun: correct the year` }]
        : [],
    ),
  ],
};

function records(dataset: Dataset): { file: string; record: unknown; field: string }[] {
  return [
    ...KINDS.flatMap((kind) =>
      [...dataset[kind]].map(([id, record]) => ({ file: fileOf(kind, id), record, field: '' })),
    ),
    ...[...dataset.helpLines].map(([id, record]) => ({ file: HELP_LINES_FILE, record, field: id })),
  ];
}

function inRecord(file: string, value: unknown, field: string, today: string): Problem[] {
  if (typeof value === 'string') {
    const rule = DATES[field.split('.').at(-1) ?? ''];
    if (!rule) return [];
    if (!isReal(value)) return [{ file, field, message: `${value} is not a day of the calendar: correct it` }];
    if (rule === 'past' && value > today) {
      return [{ file, field, message: `${value} lies in the future: write the day on which it was done` }];
    }
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    inRecord(file, entry, field === '' ? key : `${field}.${key}`, today),
  );
}

/** True for a day, month or year that exists: not for 2026-02-30 or 2026-13. */
function isReal(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}
