import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Features, featureKey, KIND } from '../../../lib/detect/features.ts';
import { MAX_TEXT, MOST_HEADER } from '../../../lib/detect/page-reading.ts';
import { SentenceView } from '../../../lib/detect/sentence-view.ts';
import type { Block } from '../../../lib/text/block.ts';
import { claimed, claimedOf, detectorOf, heading, item, modelOf, paragraph, viewOf } from './small-lexicon.ts';

const detector = detectorOf({
  pain: { rules: ['relieve &9 (pain|ache)'] },
  liver: { rules: ['harm > (liver)'] },
  sleep: { rules: ['(sleep)'] },
  law: { rules: [{ when: '(banned) > place', subject: 'any' }] },
});

/** Claims in full, of one block on a page about kratom. */
const read = (block: Block, ...before: Block[]) => {
  const reading = detector.begin('Kratom');
  for (const one of before) reading.read(one);
  return reading.read(block);
};
const cell = (text: string, headers: Partial<Block> = {}): Block => ({ text, role: 'cell', ...headers });
/** The words that claims and their triggers stand on. */
const words = (block: Block, ...before: Block[]) =>
  read(block, ...before).map(({ start, end, triggers }) => [
    block.text.slice(start, end),
    ...triggers.map((trigger) => block.text.slice(trigger.start, trigger.end)),
  ]);

test('a claim tells its sentence and the words that it rests on, in order', () => {
  const text = 'Rain falls. It relieves the pain of many. Snow falls.';
  expect(words(paragraph(text))).toEqual([['It relieves the pain of many.', 'relieves', 'pain']]);
  expect(words(paragraph('Pain it relieves.'))).toEqual([['Pain it relieves.', 'Pain', 'relieves']]);
});

test('claims come in reading order, several of a sentence together', () => {
  const text = 'It harms the liver. It relieves pain and helps sleep.';
  expect(claimed(detector, 'Kratom', paragraph(text))[0]).toEqual(['liver', 'pain', 'sleep']);
});

test('it tells what is hedged and what is said by others', () => {
  expect(read(paragraph('It relieves pain.'))).toMatchObject([{ hedged: false, attributed: false }]);
  expect(read(paragraph('It may relieve pain.'))).toMatchObject([{ hedged: true, attributed: false }]);
  expect(read(paragraph('Users say it relieves pain.'))).toMatchObject([{ hedged: false, attributed: true }]);
  expect(read(paragraph('In May it relieves pain.'))).toMatchObject([{ hedged: false, attributed: false }]);
});

test('on a page in another language a sentence is read where it shows that it is English', () => {
  const page = paragraph('El kratom alivia el dolor. '.repeat(20));
  const claims = (text: string) => {
    const reading = detector.begin('Kratom', [page]);
    return reading.read(paragraph(text)).length;
  };
  expect([claims('Kratom relieves pain.'), claims('The leaf relieves pain.')]).toEqual([0, 1]);
  expect(detector.begin('Kratom').read(paragraph('Kratom relieves pain.'))).toHaveLength(1);
});

test('it tells the places that a sentence names, each once', () => {
  expect(read(paragraph('It is banned in Ohio, Thailand and Ohio.'))).toMatchObject([{ places: ['US-OH', 'TH'] }]);
  expect(read(paragraph('It relieves pain.'))[0]).not.toHaveProperty('places');
});

test('short names of places are written in capitals', () => {
  expect(read(paragraph('It is banned in the US.'))).toMatchObject([{ places: ['US'] }]);
  expect(read(paragraph('It is banned in ohio.'))).toMatchObject([{ places: ['US-OH'] }]);
  expect(read(paragraph('They banned us in Ohio.'))).toMatchObject([{ places: ['US-OH'] }]);
  expect(read(paragraph('It is banned in the united states.'))).toMatchObject([{ places: ['US'] }]);
});

test.each([
  ['Does it relieve pain?', []],
  ['“Does it relieve pain?”', []],
  ['It relieves pain!', ['pain']],
  ['It relieves pain', ['pain']],
  ['“It relieves pain.”', ['pain']],
  ['Is it good? It relieves pain.', ['pain']],
  ['We asked whether it relieves pain.', []],
  ['Sleep.', []],
  ['Sleep 8', []],
  ['Good sleep.', ['sleep']],
])('what asks, and a word by itself, makes no claim: %s', (text, claims) => {
  expect(claimedOf(text, detector)).toEqual(claims);
});

test('in a list or a table a word by itself may', () => {
  expect(read(item('Sleep'))).toHaveLength(1);
  expect(read(cell('Sleep'))).toHaveLength(1);
});

test('before other sentences of a list item or cell it is a head that runs in', () => {
  const count = (text: string) => [read(item(text)), read(cell(text))].map(({ length }) => length);
  expect(count('Sleep. Rain falls on Ohio.')).toEqual([0, 0]);
  expect(count('Rain falls. Sleep.')).toEqual([0, 0]);
  expect(count('Good sleep. Rain falls on Ohio.')).toEqual([1, 1]);
});

test('a month by itself, with its day and year, makes no claim', () => {
  const law = detectorOf({ law: { rules: [{ when: '(july)', subject: 'any' }] } });
  const claims = (text: string) => law.begin('Kratom').read(cell(text)).length;
  expect([claims('July 6, 2026'), claims('July'), claims('July bans')]).toEqual([0, 0, 1]);
});

test('an entry of a list of references is not read', () => {
  expect(read(item('Roe A, Doe B. It relieves pain. Herb Tox 2019;12:3.'))).toEqual([]);
  expect(read(item('Roe and Doe: it relieves pain.'))).toHaveLength(1);
});

test.each([
  ['El kratom alivia el dolor, eases pain.', []],
  ['El kratom relieves pain.', ['pain']],
  ['El kratom alivia, the pain is what it is, the pain eases.', ['pain']],
  ['El kratom alivia: the pain is eased.', ['pain']],
])('a sentence in another language is not read: %s', (text, claims) => {
  expect(claimedOf(text, detector)).toEqual(claims);
});

test('text that is nothing but links is not read', () => {
  expect(read({ ...paragraph('It relieves pain.'), linksOnly: true })).toEqual([]);
  expect(read({ ...paragraph('It relieves pain.'), linksOnly: false })).toHaveLength(1);
});

test('a page about something else claims nothing without a name', () => {
  expect(claimed(detector, 'Kava', paragraph('It relieves pain.'), paragraph('Kratom relieves pain.'))).toEqual([
    [],
    ['pain'],
  ]);
});

test('what follows on a name in the block before may speak of it', () => {
  const blocks = ['Kava calms. Kratom grows.', 'The leaf relieves pain.', 'Rain falls.', 'The leaf relieves pain.'];
  expect(claimed(detector, 'Kava', paragraph('Kava. Kava. Kava. Kava.'), ...blocks.map(paragraph))).toEqual([
    [],
    [],
    ['pain'],
    [],
    [],
  ]);
});

test('a heading sets the subject of what follows', () => {
  const say = (text: string) => claimed(detector, 'Kratom', heading(text, 2), paragraph('It relieves pain.'))[1];
  expect(say('Kava')).toEqual([]);
  expect(say('Tea')).toEqual(['pain']);
  const unlevelled: Block = { text: 'Tea', role: 'heading' };
  expect(claimed(detector, 'Kratom', heading('Kava', 5), unlevelled, paragraph('It relieves pain.'))[2]).toEqual([]);
});

test('a cell is read with its headers, and claims only what it says itself', () => {
  const headers = { columnHeader: 'Relieves', rowHeader: 'Kratom' };
  expect(words(cell('many a pain', headers))).toEqual([['many a pain', 'pain']]);
  expect(words(cell('pain', { columnHeader: 'Relieves' }))).toEqual([['pain', 'pain']]);
  expect(words(cell('pain', { rowHeader: 'Relieves' }))).toEqual([['pain', 'pain']]);
  expect(read(cell('pain', { rowHeader: 'Kava', columnHeader: 'Relieves' }))).toEqual([]);
  expect(read(cell('rain', { rowHeader: 'Relieves pain' }))).toEqual([]);
  expect(read(cell('pain'))).toEqual([]);
});

test('of a header so much is read and no more', () => {
  const header = (length: number) => `${'x'.repeat(length - ' relieves'.length)} relieves`;
  expect(read(cell('pain', { rowHeader: header(MOST_HEADER) }))).toHaveLength(1);
  expect(read(cell('pain', { rowHeader: header(MOST_HEADER + 5) }))).toHaveLength(0);
  expect(read(cell('pain', { columnHeader: header(MOST_HEADER + 5) }))).toHaveLength(0);
});

test('an item is read with the line that led into its list', () => {
  const lead = paragraph('Kratom relieves: ');
  expect(words(item('many a pain'), lead)).toEqual([['many a pain', 'pain']]);
  expect(words(item('another pain'), lead, item('one pain'))).toEqual([['another pain', 'pain']]);
  expect(read(paragraph('many a pain'), lead)).toEqual([]);
  expect(read(item('many a pain'), lead, paragraph('Rain.'))).toEqual([]);
  expect(read(item('many a pain'), paragraph('Kratom relieves.'))).toEqual([]);
});

test('a long paragraph leads into nothing', () => {
  const lead = (length: number) => paragraph(`${'x'.repeat(length - 16)} kratom relieves:`);
  expect(lead(299).text).toHaveLength(300);
  expect(read(item('many a pain'), paragraph(lead(298).text))).toHaveLength(1);
  expect(read(item('many a pain'), lead(299))).toHaveLength(0);
});

test('of a giant text so much is read and no more', () => {
  const filler = 'x'.repeat(MAX_TEXT - 'It relieves pain. '.length);
  expect(read(paragraph(`${filler}. It relieves pain`))).toHaveLength(1);
  expect(read(paragraph(`${filler}xxx. It relieves pain`))).toHaveLength(0);
});

test('another reading goes on where this one stood', () => {
  const first = detector.begin('', [paragraph('Kratom grows.')]);
  first.read(heading('Kratom', 2));
  first.read(paragraph('It relieves:'));
  const second = detector.resume(first.carried);
  expect(second.carried).toBe(first.carried);
  expect(second.read(item('many a pain'))).toEqual(first.read(item('many a pain')));
  expect(second.carried).toBe(first.carried);
  expect(() => detector.resume('nothing')).toThrow();
});

test('whoever watches is told of every sentence that could make a claim, and of what the rules say', () => {
  const told: unknown[] = [];
  const block = cell('It never relieves pain. Is it? Rain falls.', { rowHeader: 'Tea' });
  const reading = detector.begin('Kratom', [], (start, end, features, rules) => {
    told.push([block.text.slice(start, end), features.count > 0, [...rules]]);
  });
  // The watcher trains the weights: nothing is found before there are any.
  expect(reading.read(block)).toEqual([]);
  expect(told).toEqual([
    ['It never relieves pain.', true, [['pain', 'denies']]],
    ['Rain falls.', true, []],
  ]);
});

test('every rule that fits is a feature, whatever it is said of', () => {
  const rules = { pain: { rules: ['relieve > (pain)', '(relieves pain)'] } };
  const keysIn = (text: string) => {
    const found = new Set<number>();
    const watch = (_start: number, _end: number, { keys, count }: Features) => {
      for (const key of keys.slice(0, count)) found.add(key);
    };
    detectorOf(rules).begin('Kratom', [], watch).read(paragraph(text));
    return found;
  };
  const model = modelOf(rules);
  viewOf(model, 'It relieves pain.');
  const fit = model.fillableRules();
  expect(fit).toHaveLength(2);
  for (const { key } of fit) {
    expect(keysIn('It relieves pain.')).toContain(featureKey(KIND.oneRule, key));
    expect(keysIn('Kava relieves pain.')).toContain(featureKey(KIND.oneRule, key));
    expect(keysIn('It is pain that it relieves.')).not.toContain(featureKey(KIND.oneRule, key));
  }
});

const RAIN = Array.from({ length: 40 }, () => paragraph('Rain fell on the long road to the sea. '.repeat(6)));

test('a long page that names kratom once makes claims near the name', () => {
  const near = ['Kratom grows there.', 'It relieves pain.'].map(paragraph);
  const far = paragraph('It relieves the ache.');
  const claims = claimed(detector, 'Roads', ...RAIN, ...near, ...RAIN.slice(0, 2), far).map((found) => found.join());
  expect(claims.slice(RAIN.length, RAIN.length + 2)).toEqual(['', 'pain']);
  expect(claims.at(-1)).toBe('');
  expect(claimed(detector, 'Kratom', ...RAIN, ...near, ...RAIN.slice(0, 2), far).at(-1)).toEqual(['pain']);
});

test('what is passed over unread is what would have said nothing', () => {
  const sentence = fc.constantFrom(
    'Kratom grows.',
    'It relieves pain.',
    'Does it relieve pain?',
    'Kava relieves pain.',
    'Is kava better?',
    'Rain falls.',
    'Morphine or the leaf?',
    'The leaf harms the liver.',
    'Sleep.',
    'Rain.',
  );
  const block = fc.record({
    text: fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join(' ')),
    role: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const, 'cell' as const),
    linksOnly: fc.boolean(),
  });
  const title = fc.constantFrom('', 'Kratom', 'Kava');
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), title, fc.boolean(), (blocks, title, isLong) => {
      const page = isLong ? [...RAIN, ...blocks] : blocks;
      const readAll = () => {
        const reading = detector.begin(title, page);
        return page.map((one) => [reading.read(one), reading.carried]);
      };
      const found = readAll();
      const spy = vi.spyOn(SentenceView.prototype, 'mayName', 'get').mockReturnValue(true);
      const unhurried = readAll();
      spy.mockRestore();
      expect(found).toEqual(unhurried);
    }),
  );
});
