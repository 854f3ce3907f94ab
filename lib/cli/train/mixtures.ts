import type { Example } from './examples.ts';

/** One mixture in so many is of a sentence with a claim and any other. */
const WITH_ANY = 4;

/**
 * Pairs of sentences read as one: sentences with several claims are rarer in the labelled text than on real pages, and
 * what has been seen alone has to be found in company (after mixup: Zhang and others, 2018, here with the labels of
 * both). Drawn from a fixed seed.
 * @param share how many mixtures for each example
 */
export function mixturesOf(examples: readonly Example[], share: number): Example[] {
  const claims = examples.filter(({ required }) => required.size > 0);
  let seed = 99;
  const drawn = (from: readonly Example[]): Example => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return from[seed % from.length] as Example;
  };
  if (claims.length === 0) return [];
  return Array.from({ length: Math.floor(examples.length * share) }, (_, index) =>
    mixture(drawn(claims), drawn(index % WITH_ANY === 0 ? examples : claims)),
  );
}

/** The features of both, each counting for as much as in a sentence twice as long. */
function mixture(one: Example, other: Example): Example {
  const features = new Map<number, number>();
  for (const { keys, values } of [other, one]) {
    keys.forEach((key, i) => {
      features.set(key, (values[i] as number) * Math.SQRT1_2);
    });
  }
  const required = new Map([...other.required, ...one.required]);
  const optional = [...other.optional, ...one.optional].filter(([topic]) => !required.has(topic));
  return {
    page: 'mixture',
    keys: Int32Array.from(features.keys()),
    values: Float32Array.from(features.values()),
    required,
    optional: new Map(optional),
    rules: new Map([...other.rules, ...one.rules]),
  };
}
