/** Every piece of prose in the records, with its place: what the checks of wording go through. */
import { type Dataset, fileOf, HELP_LINES_FILE, type Kind } from './dataset.ts';

export interface Prose {
  readonly file: string;
  readonly field: string;
  readonly text: string;
  readonly kind: Kind | 'helpLines';
  /** The name of the field without numbers: `text`, `summary`. */
  readonly name: string;
  /** True where the field may hold light marks and citations. */
  readonly rich: boolean;
}

/** Fields that hold words for readers; ids, dates, codes and addresses are not among them. */
const PROSE = new Set(
  'name aliases proposition line certaintyWhy summary supportsLine limitsLine text of overstated understated change title authors published interestNote locator note caution says why'.split(
    ' ',
  ),
);
const RICH = /^(text|certaintyWhy|summary|safety\.text|(supports|limits)\.\d+\.text|law\.\d+\.text)$/;

/** In: the dataset. Out: all its prose, record by record. */
export function allProse(dataset: Dataset): Prose[] {
  return [
    ...[...dataset.topics].flatMap(([id, record]) => proseOf('topics', fileOf('topics', id), record)),
    ...[...dataset.sources].flatMap(([id, record]) => proseOf('sources', fileOf('sources', id), record)),
    ...[...dataset.places].flatMap(([id, record]) => proseOf('places', fileOf('places', id), record)),
    ...[...dataset.glossary].flatMap(([id, record]) => proseOf('glossary', fileOf('glossary', id), record)),
    ...[...dataset.helpLines].flatMap(([id, record]) => proseOf('helpLines', HELP_LINES_FILE, record, id)),
  ];
}

function proseOf(kind: Prose['kind'], file: string, value: unknown, field = '', name = ''): Prose[] {
  if (typeof value === 'string') {
    // `interest` is a code in a source and words in a finding.
    const prose = PROSE.has(name) || (name === 'interest' && kind === 'topics');
    return prose
      ? [{ file, field, text: value, kind, name, rich: kind !== 'sources' && kind !== 'helpLines' && RICH.test(field) }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    proseOf(kind, file, entry, field === '' ? key : `${field}.${key}`, Array.isArray(value) ? name : key),
  );
}
