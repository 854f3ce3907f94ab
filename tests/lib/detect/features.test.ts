import { expect, test } from 'vitest';
import { Features, featureKey, hashOf, KIND, type Surroundings } from '../../../lib/detect/features.ts';
import { modelOf, viewOf } from './small-lexicon.ts';

const model = modelOf();
const BARE: Surroundings = { headings: [], headingConcepts: [], before: [], role: 'paragraph', label: false };

/** Features of a sentence, by key. */
function featuresOf(
  text: string,
  { around = {}, own = 0, nearness = [] as number[], hits = new Map(), fired = new Set<number>() } = {},
) {
  const features = new Features();
  features.load(viewOf(model, text, own), { ...BARE, ...around }, Int32Array.from(nearness), hits, fired);
  const found = new Map<number, { value: number; from: number; to: number }>();
  for (let i = 0; i < features.count; i += 1) {
    const [value = 0, from = 0, to = 0] = [features.values[i], features.from[i], features.to[i]];
    found.set(features.keys[i] as number, { value, from, to });
  }
  return found;
}
const word = (text: string) => featureKey(KIND.word, hashOf(text));
const pair = (a: string, b: string) => featureKey(KIND.pair, hashOf(a), hashOf(b));

test('the numbers that stand for words and features are those that the stored weights were learnt by', () => {
  expect(hashOf('')).toBe(-2128831035);
  // Published values of FNV-1a.
  expect(hashOf('a') >>> 0).toBe(0xe40c292c);
  expect(hashOf('foobar') >>> 0).toBe(0xbf9cf968);
  expect([featureKey(1, 2), featureKey(1, 2, 3), featureKey(KIND.pair, -5, 7)]).toEqual([
    626328663, -2048042580, 1438357515,
  ]);
});

test('words and pairs of them are features, each with the tokens that it stands on', () => {
  const features = featuresOf('Rain, 8 snow');
  expect(features.get(word('rain'))).toMatchObject({ from: 0, to: 1 });
  expect(features.get(word('8'))).toMatchObject({ from: 2, to: 3 });
  expect(features.get(pair('rain', '8'))).toMatchObject({ from: 0, to: 3 });
  expect(features.get(pair('8', 'snow'))).toMatchObject({ from: 2, to: 4 });
  expect(features.has(pair('rain', 'snow'))).toBe(false);
  expect(features.has(word(','))).toBe(false);
  expect(features.size).toBe(6);
});

test('words of the context are features of their own kind, and make no pairs', () => {
  const features = featuresOf('rain snow', { own: 1 });
  expect(features.get(featureKey(KIND.leadIn, hashOf('rain')))).toMatchObject({ from: -1, to: -1 });
  expect(features.has(word('rain'))).toBe(false);
  expect(features.has(pair('rain', 'snow'))).toBe(false);
  expect(features.get(word('snow'))).toMatchObject({ from: 1, to: 2 });
});

test('so are the concepts that the sentence holds', () => {
  const key = featureKey(KIND.concept, model.hashOf(model.grammar.kratom));
  expect(featuresOf('Fresh kratom').get(key)).toMatchObject({ from: 1, to: 2 });
  expect(featuresOf('Fresh leaf').has(key)).toBe(false);
});

test('what stands around counts for less than what the sentence says', () => {
  const features = featuresOf('rain', { around: { headings: [1], headingConcepts: [2], before: [3] }, own: 0 });
  const whole = features.get(word('rain'))?.value ?? 0;
  const share = (kind: number, key: number) => (features.get(featureKey(kind, key))?.value ?? 0) / whole;
  expect(share(KIND.heading, 1)).toBeCloseTo(0.5);
  expect(share(KIND.headingConcept, 2)).toBeCloseTo(0.5);
  expect(share(KIND.before, 3)).toBeCloseTo(0.25);
  expect(
    (featuresOf('rain snow', { own: 1 }).get(featureKey(KIND.leadIn, hashOf('rain')))?.value ?? 0) / 1,
  ).toBeCloseTo(0.7 / Math.hypot(0.7, 1));
});

test('words count for less in a long sentence: together they are always of length 1', () => {
  const length = (text: string) => {
    const role = featureKey(KIND.role, hashOf('paragraph'));
    const values = [...featuresOf(text)].filter(([key]) => key !== role).map(([, { value }]) => value);
    return Math.hypot(...values);
  };
  expect(length('rain')).toBeCloseTo(1);
  expect(length('rain snow hail sleet fog kratom pain')).toBeCloseTo(1);
  expect(length('…')).toBe(0);
});

test('the block’s role, a label without a verb, nearness and rules count whatever the length', () => {
  const hits = new Map([
    ['pain', { stance: 'asserts', inScope: true }],
    ['liver', { stance: 'denies', inScope: false }],
  ] as const);
  const around = { role: 'heading', label: true };
  const features = featuresOf('rain snow hail', { around, nearness: [77], hits: hits as never, fired: new Set([88]) });
  const value = (kind: number, key: number) => features.get(featureKey(kind, key))?.value;
  expect(value(KIND.role, hashOf('heading'))).toBeCloseTo(0.2);
  expect(value(KIND.label, 1)).toBeCloseTo(0.5);
  expect(features.get(77)?.value).toBeCloseTo(0.3);
  expect(value(KIND.oneRule, 88)).toBeCloseTo(0.5);
  expect(value(KIND.rule, hashOf('pain asserts'))).toBe(1);
  expect(value(KIND.farRule, hashOf('liver denies'))).toBe(1);
  expect(features.has(featureKey(KIND.rule, hashOf('liver denies')))).toBe(false);
});

test('a heading with a verb is no mere label', () => {
  const key = featureKey(KIND.label, 1);
  expect(featuresOf('rain is snow', { around: { label: true } }).has(key)).toBe(false);
  expect(featuresOf('rain or snow', { around: { label: false } }).has(key)).toBe(false);
});

test('of a giant sentence some thousand features count, and of the next one only its own', () => {
  const features = new Features();
  const load = (text: string) => features.load(viewOf(model, text), BARE, new Int32Array(0), new Map(), new Set());
  load(Array.from({ length: 3_000 }, (_, i) => `w${i}`).join(' '));
  expect(features.count).toBe(2048);
  load('rain');
  expect(features.count).toBe(2);
});

test('with a table, what it does not know is left out, and counts for the length of the rest all the same', () => {
  const kratom = featureKey(KIND.concept, model.hashOf(model.grammar.kratom));
  const expected = [word('rain'), kratom, featureKey(KIND.heading, 1)];
  const table = { find: (key: number) => (expected.includes(key) ? 7 : 0) };
  const around = { ...BARE, headings: [1, 2], headingConcepts: [3], before: [4] };
  const all = new Features();
  const known = new Features(table);
  const load = (features: Features) =>
    features.load(viewOf(model, 'rain or kratom'), around, Int32Array.of(5), new Map(), new Set([6]));
  // The second time, what is known of concepts and headings comes from the first.
  for (let i = 0; i < 2; i += 1) {
    load(all);
    load(known);
    expect([...known.keys.slice(0, known.count)]).toEqual(expected);
    expect([...known.held.slice(0, 3)]).toEqual([7, 7, 7]);
    const at = (key: number) => all.keys.slice(0, all.count).indexOf(key);
    expect([...known.values.slice(0, 3)]).toEqual(expected.map((key) => all.values[at(key)]));
    expect([known.from[1], known.to[1]]).toEqual([2, 3]);
    expect([known.from[2], known.to[2]]).toEqual([-1, -1]);
  }
});

test('other headings are other features', () => {
  const features = new Features();
  const load = (headings: number[]) => {
    features.load(viewOf(model, ''), { ...BARE, headings }, new Int32Array(0), new Map(), new Set());
    return features.keys[0];
  };
  expect(load([1])).toBe(featureKey(KIND.heading, 1));
  expect(load([2])).toBe(featureKey(KIND.heading, 2));
});

test('of a giant sentence, what a table does not know takes the place of what comes later all the same', () => {
  const features = new Features({ find: (key) => (key === word('rain') ? 7 : 0) });
  const load = (words: number) => {
    const text = `${Array.from({ length: words }, (_, i) => `w${i}`).join(' ')} rain`;
    features.load(viewOf(model, text), BARE, new Int32Array(0), new Map(), new Set());
    return features.count;
  };
  expect([load(1_000), load(1_100)]).toEqual([1, 0]);
});
