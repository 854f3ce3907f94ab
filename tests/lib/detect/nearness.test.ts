import { expect, test } from 'vitest';
import { hashOf } from '../../../lib/detect/features.ts';
import { Nearness } from '../../../lib/detect/nearness.ts';
import { NO_TOPIC, type PageTopic } from '../../../lib/detect/page-topic.ts';
import { SubjectTracker } from '../../../lib/detect/subject.ts';
import { modelOf, paragraph, viewOf } from './small-lexicon.ts';

const model = modelOf();

/** A page being read; `read` takes a sentence up, `end` ends it, `block` begins the next block. */
function reading(topic: Partial<PageTopic> = {}) {
  const page: PageTopic = { ...NO_TOPIC, ...topic };
  const subject = new SubjectTracker(page.about);
  const nearness = new Nearness(page);
  let names = false;
  const self = {
    nearness,
    subject,
    block() {
      subject.startBlock(paragraph(''));
      nearness.startBlock();
      return self;
    },
    read(text: string) {
      const view = viewOf(model, text);
      subject.load(view);
      names = view.has(model.grammar.kratom);
      nearness.load(subject, view.has(model.grammar.rival));
      return self;
    },
    end() {
      nearness.endSentence(names);
      subject.endSentence();
      return self;
    },
    past(...sentences: string[]) {
      for (const sentence of sentences) self.read(sentence).end();
      return self;
    },
    isFar: () => nearness.isFar(subject),
    doubt: () => nearness.doubt(subject),
    doubtOfClear: () => nearness.doubtOfClear(subject),
    features: (token = 0) => [...nearness.features(subject, token)],
  };
  return self.block();
}

test('on a page about something else a sentence has to name kratom', () => {
  expect(reading({ elsewhere: true }).read('Kratom works.').isFar()).toBe(false);
  expect(reading({ elsewhere: true }).read('It works.').isFar()).toBe(true);
  expect(reading({ elsewhere: true, names: 3, about: true }).read('Rain falls.').isFar()).toBe(true);
});

test('or to take up with a pronoun what its block, or the one before, has named', () => {
  const page = () => reading({ elsewhere: true }).past('Kratom grows.');
  expect(page().read('It works.').isFar()).toBe(false);
  expect(page().read('Rain falls.').isFar()).toBe(true);
  expect(page().past('Rain falls.').read('It works.').isFar()).toBe(false);
  expect(page().block().read('It works.').isFar()).toBe(false);
  expect(page().block().past('Rain falls.').block().read('It works.').isFar()).toBe(true);
});

test('on other pages something has to have named kratom so far, or to point at it', () => {
  expect(reading().read('Rain falls.').isFar()).toBe(true);
  expect(reading().read('It works.').isFar()).toBe(false);
  expect(reading({ names: 1 }).read('Rain falls.').isFar()).toBe(false);
  expect(reading({ about: true }).read('Rain falls.').isFar()).toBe(false);
  expect(reading().past('Kratom grows.').block().past('Snow.').block().read('Rain falls.').isFar()).toBe(false);
});

test('a page that names kratom once does not speak of it before that', () => {
  expect(reading({ names: 1, share: 3 }).read('It works.').doubt()).toBe(Number.POSITIVE_INFINITY);
  expect(reading({ names: 2, share: 3 }).read('It works.').doubt()).toBe(0);
  expect(reading({ names: 1, share: 3 }).read('Kratom works.').doubt()).toBe(0);
  expect(reading({ names: 1, share: 3 }).past('Kratom grows.').read('It works.').doubt()).toBe(0);
  expect(reading({ names: 1, about: true }).read('It works.').doubt()).toBe(0);
});

test('on a page about something else a claim that does not name kratom has to be surer to be a clear one', () => {
  expect(reading({ names: 2 }).read('It works.').doubtOfClear()).toBeGreaterThan(0);
  expect(reading({ names: 2 }).read('Kratom works.').doubtOfClear()).toBe(0);
  expect(reading({ names: 6, about: true }).read('It works.').doubtOfClear()).toBe(0);
});

test('where rivals are named far more often, a sentence without a name needs more', () => {
  const doubt = (share: number, sentence: string, about = false) =>
    reading({ names: 4, share, about }).past('Kratom grows.').read(sentence).doubt();
  expect(doubt(0, 'It works.')).toBeGreaterThan(0);
  expect(doubt(1, 'It works.')).toBe(0);
  expect(doubt(0, 'Kratom works.')).toBe(0);
  expect(doubt(0, 'It works.', true)).toBe(0);
});

test('the count of sentences since a name goes on to nine', () => {
  const page = reading().past('Kratom grows.', 'Kava grows.');
  expect(page.nearness.carried.slice(1)).toEqual([1, 0, true]);
  for (let i = 0; i < 20; i += 1) page.past('Rain falls.');
  expect(page.nearness.carried.slice(1)).toEqual([9, 9, true]);
  expect(page.block().nearness.carried[3]).toBe(false);
});

test('features change with what is known of a name’s distance, in five steps', () => {
  const after = (sentences: number) => {
    const page = reading({ names: 3 }).past('Kratom grows.');
    for (let i = 1; i < sentences; i += 1) page.past('Rain falls.');
    return page.read(sentences === 0 ? 'Kratom falls.' : 'Rain falls.').features();
  };
  const lists = Array.from({ length: 14 }, (_, i) => after(i).join());
  const steps = lists.flatMap((list, i) => (list === lists[i - 1] ? [] : [i]));
  expect(steps).toEqual([0, 1, 2, 4, 9]);
  expect(reading({ names: 3 }).read('Rain falls.').features().join()).not.toBe(lists[13]);
});

test.each<[string, Partial<PageTopic>, string]>([
  ['how dense its names are', { density: 2 }, 'Rain falls.'],
  ['how many there are', { names: 5 }, 'Rain falls.'],
  ['their share', { share: 2 }, 'Rain falls.'],
  ['its title', { titled: true }, 'Rain falls.'],
  ['a rival in its title', { rivalTitled: true }, 'Rain falls.'],
  ['that it is about kratom', { about: true }, 'Rain falls.'],
  ['a rival in the sentence', {}, 'Kava falls.'],
  ['kratom in the sentence', {}, 'Kratom falls.'],
  ['a word that points', {}, 'It falls.'],
])('features tell of %s', (_what, topic, sentence) => {
  const plain = reading().read('Rain falls.').features();
  const features = reading(topic).read(sentence).features();
  expect(features).toHaveLength(plain.length);
  expect(features).not.toEqual(plain);
  expect(new Set(features).size).toBe(features.length);
});

// The stored weights were learnt by these very numbers: where one changes, they have to be learnt anew.
test.each<[Partial<PageTopic>, readonly string[], number]>([
  [{}, ['Rain falls.'], 888437609],
  [{ density: 3, names: 5, share: 2, titled: true, about: true }, ['Kratom grows.', 'It works.'], 461306083],
  [{ density: 1, names: 4, share: 1, rivalTitled: true }, ['Kratom grows.', 'Rain.', 'Kava is better.'], -1949559010],
  [
    { density: 4, names: 6, share: 3, titled: true, rivalTitled: true, about: true },
    ['Kava or kratom falls.'],
    1772854620,
  ],
  [{ names: 2, share: 2 }, ['Kava grows.', 'Rain.', 'Rain.', 'Rain.', 'It works.'], 338180961],
])('features are the numbers that the weights know: %o %o', (topic, sentences, expected) => {
  const page = reading(topic).past(...sentences.slice(0, -1));
  const features = page.read(sentences.at(-1) as string).features(1);
  expect(hashOf(features.join())).toBe(expected);
});

test('on a sparse page a name has to be near, up to eight sentences back', () => {
  const page = () => reading({ sparse: true, about: true }).past('Kratom grows.');
  const after = (sentences: number) => page().past(...new Array(sentences).fill('Rain falls.'));
  expect(after(7).read('It works.').isFar()).toBe(false);
  expect(after(8).read('It works.').isFar()).toBe(true);
  expect(after(8).read('Kratom works.').isFar()).toBe(false);
  expect(reading({ sparse: true, names: 3 }).read('Rain falls.').isFar()).toBe(true);
  expect(
    reading({ about: true })
      .past(...new Array(9).fill('Rain falls.'))
      .read('It works.')
      .isFar(),
  ).toBe(false);
});

test('it is known beforehand where a sentence has to name kratom', () => {
  const needsName = (page: ReturnType<typeof reading>) => page.nearness.needsName;
  expect(needsName(reading({ elsewhere: true }))).toBe(true);
  expect(needsName(reading({ elsewhere: true }).past('Kratom grows.'))).toBe(false);
  expect(needsName(reading({ about: true }))).toBe(false);
  const sparse = reading({ sparse: true }).past('Kratom grows.');
  for (let i = 0; i < 8; i += 1) {
    expect(needsName(sparse)).toBe(false);
    sparse.nearness.skip();
  }
  expect(needsName(sparse)).toBe(true);
  expect(sparse.nearness.carried.slice(1)).toEqual([8, 99, true]);
});
