import { expect, test } from 'vitest';
import type { Example } from '../../../lib/cli/train/examples.ts';
import { DEFAULTS, trainWeights } from '../../../lib/cli/train/train-weights.ts';
import { Features } from '../../../lib/detect/features.ts';
import { Learned } from '../../../lib/detect/learned.ts';

// Keys differ in the bits that are kept.
const [FILLER, PAIN, EASES, LIVER, HARMS] = [1, 2, 3, 4, 5].map((n) => n << 20) as [
  number,
  number,
  number,
  number,
  number,
];

const example = (keys: number[], required: [string, string][] = [], optional: string[] = []): Example => ({
  page: 'a',
  keys: Int32Array.from([FILLER, ...keys]),
  values: new Float32Array(keys.length + 1).fill(1 / Math.sqrt(keys.length + 1)),
  required: new Map(required),
  optional: new Map(optional.map((topic) => [topic, 'asserts'])),
  rules: new Map(),
});
/** Two words make a claim together and not by themselves. */
const LABELLED = [
  example([PAIN]),
  example([EASES]),
  example([PAIN, EASES], [['pain', 'asserts']]),
  example([LIVER], [['liver', 'asserts']]),
  example([LIVER, HARMS], [['liver', 'denies']]),
  example([]),
];
const OPTIONS = {
  ...DEFAULTS,
  network: { ...DEFAULTS.network, units: 16, coarseness: 0.1 },
  stance: { sparsity: 0.1, polish: 0.01 },
};
const examples = Array.from({ length: 3_000 }, () => LABELLED).flat();
const weights = { learntFrom: '', ...trainWeights(examples, OPTIONS) };
const learned = new Learned(weights);

const featuresOf = (keys: number[], weights = learned): Features => {
  const features = new Features(weights);
  for (const key of [FILLER, ...keys]) features.add(key, 1 / Math.sqrt(keys.length + 1));
  return features;
};
const found = (keys: number[]): string[] => {
  const scores = learned.score(featuresOf(keys));
  return learned.topics.filter((_, topic) => learned.found(topic, scores));
};

test('what the examples say is found again, also where it takes two words', () => {
  expect(found([PAIN, EASES])).toEqual(['pain']);
  expect(found([PAIN])).toEqual([]);
  expect(found([EASES])).toEqual([]);
  expect(found([LIVER])).toEqual(['liver']);
  expect(found([])).toEqual([]);
});

test('two claims that were never seen together are both found in one sentence', () => {
  expect(found([PAIN, EASES, LIVER])).toEqual(['liver', 'pain']);
});

test('the word that denies turns the stance', () => {
  const denial = (keys: number[]) =>
    learned.denial('liver', learned.score(featuresOf(keys))[learned.stanceAt] as number, 'none');
  expect(denial([LIVER])).toBeLessThan(0);
  expect(denial([LIVER, HARMS])).toBeGreaterThan(0);
});

test('a topic rests on its own words most', () => {
  const features = featuresOf([PAIN, EASES]);
  learned.score(features);
  const share = (key: number) => {
    const at = features.keys.slice(0, features.count).indexOf(key);
    return at < 0 ? 0 : learned.contribution(features, at, learned.topics.indexOf('pain'));
  };
  expect(Math.min(share(PAIN), share(EASES))).toBeGreaterThan(share(FILLER));
});

test('a claim that is left open is learnt neither way', () => {
  const labelled = example([PAIN], [['pain', 'asserts']]);
  const rest = Array.from({ length: 5 }, () => example([HARMS]));
  const scoreBeside = (other: Example) => {
    const mostly = Array.from({ length: 400 }, () => [labelled, ...Array.from({ length: 9 }, () => other), ...rest]);
    return scorer(trainWeights(mostly.flat(), OPTIONS)).score([PAIN]);
  };
  expect(scoreBeside(example([PAIN], [], ['pain']))).toBeGreaterThan(0);
  expect(scoreBeside(example([PAIN]))).toBeLessThan(0);
});

test('the coarser rows are rounded, the less room they take: down to none', () => {
  const roughly = (coarseness: number) =>
    trainWeights(examples, { ...OPTIONS, network: { ...OPTIONS.network, coarseness } });
  expect(roughly(2).table.length).toBeLessThan(weights.table.length);
  const { score } = scorer(roughly(1_000));
  expect(new Set([[], [PAIN], [EASES], [LIVER], [HARMS]].map(score)).size).toBe(1);
});

test('the same examples give the same weights', () => {
  const some = examples.slice(0, 600);
  expect(trainWeights(some, OPTIONS)).toEqual(trainWeights(some, OPTIONS));
});

test.each([
  ['a table that is cut off', { table: weights.table.slice(0, -4) }],
  ['a topic without its bias', { bias: weights.bias.slice(1) }],
  ['a topic that weighs too few units', { output: weights.output.map((row) => row.slice(1)) }],
])('%s is refused, with what to do', (_, broken) => {
  expect(() => new Learned({ ...weights, ...broken })).toThrow('run "npm run train" again');
});

/** Scores of the first topic. */
function scorer(data: ReturnType<typeof trainWeights>): { score: (keys: number[]) => number } {
  const one = new Learned({ learntFrom: '', ...data });
  return { score: (keys) => one.score(featuresOf(keys, one))[0] as number };
}
