import type { Entry } from './entries.ts';

/** Records by their names and phrases. */
export function wholesOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const wholes = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const whole of entry.whole) wholes.set(whole, [...(wholes.get(whole) ?? []), entry]);
  }
  return wholes;
}

/** In how many records' own words a word is. */
export function holdersOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { name, words, phrases } of entries) {
    for (const word of new Set([...name, ...words, ...phrases])) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  return holders;
}

/** What places alone are called, besides their names: cities, their people, short forms. */
export function nicknamesOf(entries: readonly Entry[]): ReadonlySet<string> {
  const isPlace = ({ answer }: Entry) => answer.kind === 'place';
  const others = entries.flatMap((entry) => (isPlace(entry) ? entry.name : [...entry.words, ...entry.phrases]));
  const names = new Set(others);
  return new Set(entries.filter(isPlace).flatMap(({ words }) => words.filter((word) => !names.has(word))));
}
