import { expect, test } from 'vitest';
import type { Example } from '../../../lib/cli/train/examples.ts';
import { mixturesOf } from '../../../lib/cli/train/mixtures.ts';

const example = (key: number, required: [string, string][], optional: [string, string][] = []): Example => ({
  page: 'a',
  keys: Int32Array.of(1, key),
  values: Float32Array.of(0.6, 0.8),
  required: new Map(required),
  optional: new Map(optional),
  rules: new Map(),
});
const PAIN = example(2, [['pain', 'asserts']], [['liver', 'asserts']]);
const LIVER = example(3, [['liver', 'denies']]);
const NONE = example(4, []);

test('a mixture has the features and the labels of both, and what is required of one is not left open', () => {
  const mixtures = mixturesOf([PAIN, LIVER, NONE], 20);
  expect(mixtures).toHaveLength(60);
  const both = mixtures.find(({ required }) => required.size === 2);
  expect([...(both?.keys ?? [])].sort()).toEqual([1, 2, 3]);
  expect(both?.required).toEqual(
    new Map([
      ['pain', 'asserts'],
      ['liver', 'denies'],
    ]),
  );
  expect(both?.optional.size).toBe(0);
  expect(both?.values[0]).toBeCloseTo(0.6 * Math.SQRT1_2);
  for (const { required } of mixtures) expect(required.size).toBeGreaterThan(0);
});

test('the same examples give the same mixtures, and none come of sentences without a claim', () => {
  expect(mixturesOf([PAIN, LIVER, NONE], 3)).toEqual(mixturesOf([PAIN, LIVER, NONE], 3));
  expect(mixturesOf([NONE, NONE], 3)).toEqual([]);
});
