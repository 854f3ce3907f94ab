import { fileOf, type Problem } from '../dataset.ts';
import type { Place } from '../schema.ts';
import { US_SUBDIVISIONS } from '../us-subdivisions.ts';
import type { Check } from './check.ts';

/** Codes that Intl knows as regions though ISO 3166-1 does not list them as countries. */
const NOT_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes are real ISO 3166 codes, each stands for the place that its file names, and each has its parent. */
export const placeCodes: Check = {
  name: 'place-codes',
  find: ({ places }) =>
    [...places].flatMap(([code, place]): Problem[] => {
      const file = fileOf('places', code);
      const country = code.slice(0, 2);
      const known = code.length === 2 ? countryName(code) : US_SUBDIVISIONS.get(code);
      if (code.length > 2 && country !== 'US') {
        const message = `subdivisions of ${country} are not known yet: add their list beside lib/dataset/us-subdivisions.ts`;
        return [{ file, field: '', message }];
      }
      if (known === undefined) {
        return [
          { file, field: '', message: `${code} is no code of ISO 3166: rename the file to the place's own code` },
        ];
      }
      const problems: Problem[] = [];
      if (![place.name, ...(place.aliases ?? [])].some((name) => sameName(name, known))) {
        const message = `${code} is the code of ${known}: rename the file, or add "${known}" to the aliases`;
        problems.push({ file, field: 'name', message });
      }
      return [...problems, ...parentProblems(file, code, place, places)];
    }),
};

function parentProblems(file: string, code: string, { parent }: Place, places: ReadonlyMap<string, Place>): Problem[] {
  const expected = code.length > 2 ? code.slice(0, 2) : undefined;
  if (parent !== expected) {
    const message = expected
      ? `must be ${expected}, so that the country's law stands beside`
      : 'a country has none: remove it';
    return [{ file, field: 'parent', message }];
  }
  return expected && !places.has(expected)
    ? [{ file, field: 'parent', message: `there is no claims/places/${expected}.yml: add it` }]
    : [];
}

/** The English name of a country, or undefined for a code that ISO 3166-1 does not list today. */
function countryName(code: string): string | undefined {
  // Intl.Locale replaces retired codes by those of today: UK becomes GB, BU becomes MM.
  const current = new Intl.Locale(`und-${code}`).region === code;
  return current && !NOT_COUNTRIES.has(code) ? countryNames.of(code) : undefined;
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return plain(a) === plain(b) || plain(b).startsWith(plain(a));
}
