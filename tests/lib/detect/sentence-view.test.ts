import { expect, test } from 'vitest';
import type { ConceptsData, TopicData } from '../../../lib/detect/data.ts';
import { claimedOf, detectorOf, modelOf, tokenOf, viewOf } from './small-lexicon.ts';

/** Whether the words, each a concept by the name `seen`, are seen in a sentence. */
function seen(sentence: string, concepts: ConceptsData, own: ConceptsData, rule = 'seen'): boolean {
  const topics: Record<string, TopicData> = {
    one: { concepts: own, rules: [rule] },
    other: { concepts: { 'no-cat!': 'cat scan' }, rules: ['no-cat'] },
  };
  return claimedOf(sentence, detectorOf(topics, concepts)).includes('one');
}

test('a solid concept hides the smaller ones inside it', () => {
  expect(seen('Kratom: a back pain clinic.', {}, { seen: 'pain', 'no!': 'pain clinic' })).toBe(false);
  expect(seen('Kratom: a back pain clinic.', {}, { seen: 'pain', no: 'pain clinic' })).toBe(true);
  expect(seen('Kratom: clinic of pain.', {}, { seen: 'pain', 'no!': 'clinic of pain' })).toBe(false);
  expect(seen('Kratom: pain in a pain clinic.', {}, { seen: 'pain', 'no!': 'pain clinic' })).toBe(true);
});

test('but not those that reach beyond it, begin before it or are as long', () => {
  const no = { 'no!': 'pain clinic' };
  expect(seen('Kratom: a pain clinic bed.', {}, { seen: 'clinic bed', ...no })).toBe(true);
  expect(seen('Kratom: a back pain clinic.', {}, { seen: 'back pain', ...no })).toBe(true);
  expect(seen('Kratom: a pain clinic bed.', {}, { seen: 'clinic bed', 'no!': 'a pain clinic' })).toBe(true);
  expect(seen('Kratom: an old pain clinic.', {}, { seen: 'old pain', 'no!': 'pain clinic' })).toBe(true);
  expect(seen('Kratom: a pain clinic.', {}, { seen: '(pain|ache) clinic', ...no })).toBe(true);
  expect(seen('Kratom: a pain clinic.', {}, { seen: 'a pain clinic', ...no })).toBe(true);
});

test('one hidden itself hides nothing', () => {
  const own = { seen: 'pain', 'no!': 'pain clinic', 'larger!': 'no pain clinic', 'largest!': 'no pain clinic bed' };
  expect(seen('Kratom: no pain clinic bed.', {}, own)).toBe(false);
  const freed: ConceptsData = { seen: 'bed', 'no!': 'clinic bed', 'larger!': 'pain clinic bed sold' };
  expect(seen('Kratom: pain clinic bed sold.', {}, { ...freed, bed: 'bed' }, 'bed')).toBe(false);
});

test('a shared solid concept hides those of every topic, a topic’s own only its own', () => {
  expect(seen('Kratom: a cat scan.', {}, { seen: 'cat' })).toBe(true);
  expect(seen('Kratom: a cat scan.', { 'shared!': 'cat scan' }, { seen: 'cat' })).toBe(false);
  expect(seen('Kratom: a cat scan.', { shared: 'cat scan' }, { seen: 'cat' })).toBe(true);
  // Shared concepts are not hidden by a topic's own.
  expect(seen('Kratom: harm done.', {}, { 'no!': 'harm done' }, 'harm')).toBe(true);
});

test('a topic’s solid concept hides what could be a subject, but no name of kratom', () => {
  const own = { 'no!': 'opioid receptor, kava tea, the leaf, kratom tea', pain: 'pain' };
  const detector = detectorOf({ one: { concepts: own, rules: ['pain'] } });
  expect(claimedOf('Opioid receptors: pain.', detector)).toEqual(['one']);
  expect(claimedOf('Opioids: pain.', detector)).toEqual([]);
  expect(claimedOf('Kava tea: pain.', detector)).toEqual(['one']);
  expect(claimedOf('Kava: the kratom tea: pain.', detector)).toEqual(['one']);
});

test('a longer phrase of the grammar hides the shorter one inside it', () => {
  const model = modelOf();
  const { grammar } = model;
  const view = viewOf(model, 'It is a myth no longer');
  expect(view.of(grammar['not-negator'])).toHaveLength(1);
  expect(view.has(grammar['negator-after'])).toBe(false);
  expect(view.has(grammar.negator)).toBe(false);
});

test('a longer phrase of one concept hides a shorter one of the same', () => {
  const model = modelOf({ one: { concepts: { seen: 'pain, back pain' }, rules: ['seen'] } });
  const view = viewOf(model, 'back pain');
  const [concept = -1] = view.concepts();
  expect(view.concepts()).toHaveLength(1);
  expect(view.of(concept)).toHaveLength(1);
});

test.each([
  ['pain in the back', ['pain in the back']],
  ['pain in the back pain', ['pain in the back', 'back pain']],
  ['back pain, pain, back', ['back pain', 'pain', 'back']],
  ['pain pain in', ['pain', 'pain in']],
])('of one concept in "%s", what lies in no other is left', (text, left) => {
  const model = modelOf({
    one: { concepts: { seen: 'pain, back, back pain, pain in, pain in the back' }, rules: ['seen'] },
  });
  const view = viewOf(model, text);
  const [concept = -1] = view.concepts();
  const spans = view.of(concept).map((at) => {
    const last = view.tokens.end[view.end(at) - 1];
    return text.slice(view.tokens.start[view.start(at)], last);
  });
  expect(spans).toEqual(left);
});

test('what counts as another concept is found as both', () => {
  const topics = { one: { concepts: { small: 'kitten', seen: 'cat, +small' }, rules: ['seen'] } };
  expect(claimedOf('Kratom: a kitten.', detectorOf(topics))).toEqual(['one']);
});

test('semicolons, dashes and words of contrast part a sentence', () => {
  const text = 'One two; three – four but five whereas six';
  const view = viewOf(modelOf(), text);
  const segments = text.match(/\w+/g)?.map((word) => view.segmentOf(tokenOf(view, text, word)));
  expect(segments).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
  expect(view.segmentStart(tokenOf(view, text, 'two'))).toBe(0);
  expect(view.segmentStart(tokenOf(view, text, 'five'))).toBe(tokenOf(view, text, 'but'));
  expect(view.segmentEnd(tokenOf(view, text, 'two'))).toBe(tokenOf(view, text, ';'));
  expect(view.segmentEnd(tokenOf(view, text, 'five'))).toBe(tokenOf(view, text, 'whereas'));
  expect(view.segmentEnd(tokenOf(view, text, 'six'))).toBe(view.to);
  expect(view.segmentEnd(view.to)).toBe(view.to);
});

test('a dash in the context parts nothing: it stands in a header or a lead-in line', () => {
  const text = 'one – two – three';
  const view = viewOf(modelOf(), text, 2);
  expect(['one', 'two', 'three'].map((word) => view.segmentOf(tokenOf(view, text, word)))).toEqual([0, 0, 1]);
  expect(viewOf(modelOf(), text, 1).segmentOf(2)).toBe(1);
});

test('of a sentence with hundreds of parts the last ones count as one', () => {
  const view = viewOf(modelOf(), 'word; '.repeat(300));
  expect(view.segmentOf(2 * 254)).toBe(254);
  expect(view.segmentOf(2 * 255)).toBe(255);
  expect(view.segmentOf(2 * 299)).toBe(255);
});

test('a sentence holds nothing of the one before it', () => {
  const model = modelOf();
  const view = viewOf(model, 'Kratom relieves pain; kava does not.');
  expect(view.concepts().length).toBeGreaterThan(3);
  view.load('', 0, 0, 0);
  expect(view.concepts()).toEqual([]);
  expect(view.has(model.grammar.kratom)).toBe(false);
  expect(view.of(model.grammar.kratom)).toEqual([]);
  expect(view.segmentOf(0)).toBe(0);
});

test('the second sentence of a text is parted by its own signs, and has its own stems', () => {
  const model = modelOf();
  const text = 'One; two. Three; cats – five but six';
  const view = viewOf(model, text);
  const token = (word: string) => tokenOf(view, text, word);
  const first = token('Three');
  view.load(text, first, view.tokens.count, token('five'));
  expect(['Three', 'cats', 'five', 'six'].map((word) => view.segmentOf(token(word)))).toEqual([0, 1, 1, 2]);
  expect(view.segmentStart(token('six'))).toBe(token('but'));
  expect(view.segmentStart(first)).toBe(first);
  expect(view.stem(token('cats'))).toBe(viewOf(model, 'cat').stem(0));
});

test('stems are those of the sentence’s words, 0 for other signs', () => {
  const view = viewOf(modelOf(), 'cats, cat');
  expect(view.stem(0)).toBe(view.stem(2));
  expect(view.stem(0)).not.toBe(0);
  expect(view.stem(1)).toBe(0);
});
