import { expect, test } from 'vitest';
import { levelFor, wholeRow } from '../../../lib/cli/train/rounding.ts';
import { encodeTable } from '../../../lib/cli/train/table.ts';
import { doubtOfBrevity } from '../../../lib/detect/brevity.ts';
import { createDetector } from '../../../lib/detect/detector.ts';
import { featureKey, hashOf, KIND } from '../../../lib/detect/features.ts';
import { KEY_BITS, Learned, type LearnedData, stanceKeys } from '../../../lib/detect/learned.ts';
import { LARGEST } from '../../../lib/detect/weight-table.ts';
import { stem } from '../../../lib/text/stem.ts';
import { claimed, heading, lexiconOf, paragraph } from './small-lexicon.ts';

const TOPICS = ['pain', 'liver'];

/** Weights by feature: for each, topics (or `stance`) and what it adds to them. */
type Weights = ReadonlyArray<readonly [key: number, by: Readonly<Record<string, number>>]>;

const wordKey = (text: string) => featureKey(KIND.word, hashOf(stem(text)));

/** What the hidden units hold before any feature, so that none falls below nought in these tests. */
const LEVEL = 1_000_000;

/** The sentences of these tests have three words, unless they say otherwise: thresholds are told without what that adds. */
const BRIEF = doubtOfBrevity(3, false);

/** A network with one hidden unit a topic, which adds up what the features weigh for it. */
function learnt(weights: Weights, { threshold = 1, ...more }: Partial<LearnedData> = {}): LearnedData {
  const rows = weights.map(([, by]) => Float32Array.from(TOPICS, (topic) => by[topic] ?? 0));
  const step = Math.max(...rows.flatMap((row) => [...row].map(Math.abs)), 1) / LARGEST.cell;
  const stanceScale = Math.max(...weights.map(([, by]) => Math.abs(by.stance ?? 0)), 1);
  const entries = weights.map(([key, by], at) => {
    const row = wholeRow(rows[at] as Float32Array, levelFor(rows[at] as Float32Array, step), step);
    const stance = Math.round(((by.stance ?? 0) / stanceScale) * LARGEST.stance);
    return [key >>> (32 - KEY_BITS), { ...(row ?? { level: 0, cells: new Int8Array() }), stance }] as const;
  });
  return {
    learntFrom: '',
    topics: TOPICS,
    threshold: threshold - BRIEF,
    clear: 2,
    hidden: TOPICS.map(() => LEVEL),
    bias: TOPICS.map(() => -LEVEL),
    output: TOPICS.map((_, topic) => TOPICS.map((__, unit) => (unit === topic ? 1 : 0))),
    step,
    stance: { bias: 0, scale: stanceScale },
    table: encodeTable(new Map(entries), TOPICS.length),
    ...more,
  };
}

/** What one paragraph claims on a page about kratom, by these weights. */
function claims(text: string, weights: Weights, more: Partial<LearnedData> = {}): string[] {
  const detector = createDetector({ lexicon: lexiconOf(), learned: learnt(weights, more) });
  return claimed(detector, 'Kratom', paragraph(text))[0] as string[];
}

const NO_WORD = 'It snows today.';

test('a sentence whose features weigh more than the threshold makes a claim', () => {
  const weights: Weights = [[wordKey('wonder'), { pain: 9 }]];
  expect(claims('It works wonders.', weights)).toEqual(['pain']);
  expect(claims(NO_WORD, weights)).toEqual([]);
  expect(claims('It works wonders.', [[wordKey('wonder'), { pain: -9 }]])).toEqual([]);
  expect(claims('It works wonders.', weights, { threshold: 8 })).toEqual([]);
  expect(claims(NO_WORD, weights, { threshold: -1 })).toEqual(TOPICS);
});

test('a claim is clear where it weighs so much more than the threshold', () => {
  const weights: Weights = [[wordKey('wonder'), { pain: 9 }]];
  const clear = (more: Partial<LearnedData>) => {
    const detector = createDetector({ lexicon: lexiconOf(), learned: learnt(weights, more) });
    return detector
      .begin('Kratom')
      .read(paragraph('It works wonders.'))
      .map((claim) => claim.clear);
  };
  expect(clear({})).toEqual([true]);
  expect(clear({ clear: 8 })).toEqual([false]);
  expect(clear({ threshold: 3 })).toEqual([false]);
});

test('a feature may weigh for several topics, and the surest claim comes first', () => {
  expect(claims('It works wonders.', [[wordKey('wonder'), { pain: 7, liver: 9 }]])).toEqual(['liver', 'pain']);
  expect(claims('It works wonders.', [[wordKey('wonder'), { pain: 9, liver: 7 }]])).toEqual(['pain', 'liver']);
  expect(claims('It works wonders.', [[wordKey('wonder'), { pain: 9, liver: -7 }]])).toEqual(['pain']);
});

test('each feature of a sentence adds its weight', () => {
  const weights: Weights = [
    [wordKey('work'), { pain: 3 }],
    [wordKey('wonder'), { pain: 3 }],
  ];
  expect(claims('It works wonders.', weights, { threshold: 2 })).toEqual(['pain']);
  expect(claims('It works badly.', weights, { threshold: 2 })).toEqual([]);
});

test('what a sentence without features scores is added', () => {
  expect(claims(NO_WORD, [[1, { pain: 1 }]], { bias: [2 - LEVEL, -LEVEL] })).toEqual(['pain']);
  expect(claims(NO_WORD, [[1, { pain: 1 }]], { bias: [-LEVEL, 2 - LEVEL] })).toEqual(['liver']);
});

test('a short sentence has to be surer than a long one', () => {
  const score = BRIEF / 2;
  const long = `${NO_WORD.slice(0, -1)} and it will snow again tomorrow, and on the day after that, as it snows now.`;
  const found = (text: string) => claims(text, [[1, { pain: 1 }]], { threshold: BRIEF, bias: [score - LEVEL, -LEVEL] });
  expect(found(NO_WORD)).toEqual([]);
  expect(found(long)).toEqual(['pain']);
});

test('a short sentence is doubted less where a rule finds the claim too', () => {
  const weights: Weights = [[wordKey('relieves'), { pain: 9, liver: 9 }]];
  const found = (threshold: number) => claims('It relieves pain.', weights, { threshold });
  const thresholds = Array.from({ length: 60 }, (_, tenth) => tenth / 10);
  expect(thresholds.some((threshold) => found(threshold).join() === 'pain')).toBe(true);
  expect(thresholds.some((threshold) => found(threshold).join() === 'liver')).toBe(false);
});

test('a hidden unit speaks only where its features lift it above nought', () => {
  const weights: Weights = [
    [wordKey('work'), { pain: 5 }],
    [wordKey('wonder'), { pain: 5 }],
  ];
  const alone = { hidden: [-2, 0], bias: [0, 0], threshold: 0.1 };
  expect(claims('It works wonders.', weights, alone)).toEqual(['pain']);
  expect(claims('It works badly.', weights, alone)).toEqual([]);
  expect(
    claims(NO_WORD, weights, {
      ...alone,
      output: [
        [-9, 0],
        [0, 0],
      ],
    }),
  ).toEqual([]);
});

test('a topic may rest on several units, and a unit speak for several topics', () => {
  const weights: Weights = [[wordKey('wonder'), { pain: 9 }]];
  const plain = { hidden: [0, 0], bias: [0, 0] };
  expect(
    claims('It works wonders.', weights, {
      ...plain,
      output: [
        [0, 1],
        [1, 0],
      ],
    }),
  ).toEqual(['liver']);
  expect(
    claims('It works wonders.', weights, {
      ...plain,
      output: [
        [1, 0],
        [2, 0],
      ],
    }),
  ).toEqual(['liver', 'pain']);
  expect(
    claims('It works wonders.', weights, {
      ...plain,
      output: [
        [1, 0],
        [-1, 0],
      ],
    }),
  ).toEqual(['pain']);
});

test('the stance follows from the features, the topic and what a rule has said', () => {
  const [ofTopic = 0, ofRule = 0, ofBoth = 0] = stanceKeys('pain', 'none');
  const pain = [wordKey('wonder'), { pain: 9 }] as const;
  const stance = (...more: Weights) => claims('It works wonders.', [pain, ...more])[0];
  expect(stance()).toBe('pain');
  for (const key of [ofTopic, ofRule, ofBoth]) {
    expect(stance([key, { stance: 9 }])).toBe('-pain');
    expect(stance([key, { stance: 9 }], [wordKey('work'), { stance: -90 }])).toBe('pain');
  }
  expect(stance([stanceKeys('liver', 'none')[0] as number, { stance: 9 }])).toBe('pain');
  expect(stance([stanceKeys('pain', 'asserts')[1] as number, { stance: 9 }])).toBe('pain');
  expect(stance([wordKey('work'), { stance: 9 }])).toBe('-pain');
  expect(claims('It works wonders.', [pain], { stance: { bias: 1, scale: 1 } })).toEqual(['-pain']);
});

test('what a rule has said weighs where it applies', () => {
  const weights: Weights = [
    [featureKey(KIND.rule, hashOf('pain denies')), { pain: 9 }],
    [featureKey(KIND.rule, hashOf('pain asserts')), { pain: 9 }],
    [stanceKeys('pain', 'denies')[1] as number, { stance: 9 }],
  ];
  expect(claims('It never relieves pain.', weights)).toEqual(['-pain']);
  expect(claims('It relieves pain.', weights)).toEqual(['pain']);
});

test('where it is doubtful that a sentence speaks of kratom more is asked for', () => {
  const learned = learnt([[wordKey('wonder'), { pain: 9 }]]);
  const detector = createDetector({ lexicon: lexiconOf(), learned });
  const rivals = paragraph('Kava, kava, kava. Kratom grows; kratom falls.');
  const late = claimed(detector, '', paragraph('It works wonders.'), paragraph('Kratom works wonders.'));
  expect(late).toEqual([[], ['pain']]);
  expect(claimed(detector, '', rivals, rivals, paragraph('It works wonders.'))[2]).toEqual(['pain']);
});

test('a claim that does not name kratom is clear on a page about something else only where it is surer', () => {
  const clearFrom = (title: string, sentence: string) =>
    [3, 4, 5, 6, 7, 8, 9, 10].find((pain) => {
      const detector = createDetector({ lexicon: lexiconOf(), learned: learnt([[wordKey('wonder'), { pain }]]) });
      const blocks = [paragraph('Rain falls. Kratom grows.'), paragraph(sentence)];
      const reading = detector.begin(title, blocks);
      return blocks.flatMap((block) => reading.read(block)).some(({ clear }) => clear);
    }) ?? 99;
  const named = clearFrom('', 'Kratom works wonders.');
  expect(named).toBeLessThan(99);
  expect(clearFrom('', 'Water works wonders.')).toBeGreaterThan(named);
  expect(clearFrom('Kratom', 'Water works wonders.')).toBeLessThanOrEqual(named);
});

/** The words that a claim by these weights rests on. */
function reasons(text: string, weights: Weights): string[] {
  const detector = createDetector({ lexicon: lexiconOf(), learned: learnt(weights) });
  const [claim] = detector.begin('Kratom').read(paragraph(text));
  return claim?.triggers.map(({ start, end }) => text.slice(start, end)) ?? [];
}

test('a claim rests on the words that a rule has found', () => {
  const weights: Weights = [
    [featureKey(KIND.rule, hashOf('pain asserts')), { pain: 9 }],
    [wordKey('mani'), { pain: 9 }],
  ];
  expect(reasons('It relieves pain of many.', weights)).toEqual(['relieves', 'pain']);
});

test('else on the up to four words that weigh most, no word twice', () => {
  const weigh = (...words: [string, number][]): Weights => words.map(([word, pain]) => [wordKey(word), { pain }]);
  const text = 'One two three four five six.';
  expect(reasons(text, weigh(['five', 9], ['two', 8], ['six', -3]))).toEqual(['two', 'five']);
  expect(reasons(text, weigh(['one', 5], ['two', 6], ['three', 7], ['four', 8], ['five', 9]))).toEqual([
    'two',
    'three',
    'four',
    'five',
  ]);
  const pair = featureKey(KIND.pair, hashOf(stem('two')), hashOf(stem('three')));
  expect(reasons(text, [[pair, { pain: 9 }], ...weigh(['two', 8], ['three', 7], ['four', 6])])).toEqual([
    'two three',
    'four',
  ]);
  // What lies outside the sentence is shown nowhere.
  expect(reasons(text, [[featureKey(KIND.role, hashOf('paragraph')), { pain: 90 }]])).toEqual([]);
});

test('features by the thousand are told apart', () => {
  const keys = Array.from({ length: 3_000 }, (_, i) => (5_000 * i + 1) << 8);
  const learned = new Learned(learnt(keys.map((key, i) => [key, { pain: (i % 100) + 1 }])));
  const one = (key: number, value = 1) =>
    learned.score({ count: 1, held: Int32Array.of(learned.find(key)), values: Float32Array.of(value) } as never)?.[0];
  keys.forEach((key, i) => {
    expect(Math.abs((one(key) ?? 0) / ((i % 100) + 1) - 1)).toBeLessThan(0.13);
  });
  expect(one(keys[99] as number, 0.5)).toBeCloseTo((one(keys[99] as number) ?? 0) / 2);
  expect(one(2_500 << 8)).toBe(0);
});

test('a sentence may have more features than any before it', () => {
  const learned = new Learned(learnt([[wordKey('wonder'), { pain: 9 }]]));
  const held = new Int32Array(1_000).fill(learned.find(wordKey('wonder')));
  const values = new Float32Array(1_000).fill(1);
  expect(learned.score({ count: 1_000, held, values } as never)?.[0]).toBeCloseTo(9_000);
});

test('a table that ends too early or too late is told, not read', () => {
  const data = learnt([[wordKey('wonder'), { pain: 9, liver: 3 }]]);
  const bytes = atob(data.table);
  expect(() => new Learned({ ...data, table: btoa(bytes.slice(0, -1)) })).toThrow('npm run train');
  expect(() => new Learned({ ...data, table: btoa(bytes.slice(0, -2)) })).toThrow('npm run train');
  expect(() => new Learned({ ...data, table: btoa(bytes.slice(0, -3)) })).toThrow('npm run train');
  expect(() => new Learned({ ...data, table: btoa(`${bytes}!`) })).toThrow('npm run train');
  expect(() => new Learned({ ...data, table: '' })).toThrow('npm run train');
  expect(new Learned(learnt([])).topics).toEqual(TOPICS);
});

test('a label is judged by weights too', () => {
  const learned = learnt([[featureKey(KIND.label, 1), { pain: 9 }]]);
  const detector = createDetector({ lexicon: lexiconOf(), learned });
  expect(claimed(detector, 'Kratom', heading('Tea or rain'), paragraph('Tea or rain'))).toEqual([['pain'], []]);
});

test('how clauses are joined settles the stance, whatever the words weigh', () => {
  const weights: Weights = [[wordKey('relieves'), { pain: 9, stance: -9 }]];
  const longer = { threshold: BRIEF };
  expect(claims('It does not relieve pain.', weights, longer)).toEqual(['pain']);
  expect(claims('It is untrue that it relieves pain.', weights, longer)).toEqual(['-pain']);
});
