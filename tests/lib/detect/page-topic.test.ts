import { expect, test } from 'vitest';
import { pageTopic } from '../../../lib/detect/page-topic.ts';
import type { Block } from '../../../lib/text/block.ts';
import { heading, modelOf } from './small-lexicon.ts';

const model = modelOf();

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ text, role: 'paragraph' }));

test.each(['Kratom addiction: signs and treatment', 'Kratom withdrawal: a timeline', 'Notes on kratom dependence'])(
  'what a name stands before takes nothing from it: %s',
  (title) => {
    expect(pageTopic(model, title, [])).toMatchObject({ about: true, elsewhere: false });
  },
);

test('a title or a first heading that names kratom makes the page one about it', () => {
  expect(pageTopic(model, 'Kratom tea', [])).toMatchObject({ about: true, titled: true, elsewhere: false });
  const page = [...paragraphs('It grows.'), heading('All about kratom', 2)];
  expect(pageTopic(model, 'Herbs', page)).toMatchObject({ about: true, titled: true });
  expect(pageTopic(model, 'Herbs', [heading('Herbs'), heading('Kratom')])).toMatchObject({ titled: false });
});

test('so do four names in the text', () => {
  expect(pageTopic(model, '', paragraphs('Kratom grows.', 'Kratom, kratom.')).about).toBe(false);
  expect(pageTopic(model, '', paragraphs('Kratom grows.', 'Kratom, kratom, kratom.')).about).toBe(true);
});

test('a page titled with a rival that names kratom in passing is about something else', () => {
  const page = paragraphs('Kava calms. Kava is a root, and kava is bitter.', 'Unlike kratom, kava is a pepper.');
  expect(pageTopic(model, 'Kava guide', page)).toMatchObject({ about: false, rivalTitled: true, elsewhere: true });
});

test('a title names it in passing where kratom is named four times, twice as often, and in a third of all names', () => {
  const isElsewhere = (kratom: number, titled: number, others = 0) => {
    const text = ['Kratom. '.repeat(kratom), 'Kava. '.repeat(titled), 'Morphine. '.repeat(others)].join('');
    return pageTopic(model, 'My boss thinks I drink kava', paragraphs(text)).elsewhere;
  };
  // Rivals of other names, so that kratom has less than two thirds of all: else the page is about it anyway.
  expect([isElsewhere(4, 0, 4), isElsewhere(4, 2, 2), isElsewhere(6, 3, 9)]).toEqual([false, false, false]);
  expect([isElsewhere(3, 0, 3), isElsewhere(5, 3, 1), isElsewhere(4, 0, 9)]).toEqual([true, true, true]);
});

test('so is one that names rivals twenty times and more, and kratom seldom', () => {
  const isElsewhere = (rivals: number, names: number, title = '') => {
    const text = ['morphine '.repeat(rivals), 'kratom '.repeat(names), 'rain '.repeat(200)].join(' ');
    return pageTopic(model, title, paragraphs(text)).elsewhere;
  };
  expect([isElsewhere(20, 1), isElsewhere(19, 1), isElsewhere(20, 2)]).toEqual([true, false, false]);
  expect(isElsewhere(20, 1, 'Kratom')).toBe(false);
});

test('density and share grow with the names, up to the top of their scales', () => {
  const seldom = pageTopic(model, '', paragraphs(`Kratom. ${'Rain fell on the road. '.repeat(200)}`));
  const often = pageTopic(model, '', paragraphs('Kratom tea, kratom powder, kratom, kratom, kratom, kratom, kratom.'));
  expect(seldom).toMatchObject({ density: 0, names: 1, share: 3 });
  expect(often).toMatchObject({ density: 4, names: 6, share: 3 });
  expect(pageTopic(model, '', paragraphs('Kratom or kava, kava, kava.')).share).toBe(0);
});

test('drugs that kratom is compared with are rivals too', () => {
  expect(pageTopic(model, 'Morphine', paragraphs('Kratom or morphine.'))).toMatchObject({
    rivalTitled: true,
    share: 1,
    elsewhere: true,
  });
  expect(pageTopic(model, 'Cbd', paragraphs('Kratom, kratom, or cbd.'))).toMatchObject({ share: 2, elsewhere: false });
});

test('a page that never names kratom is about something else, whatever its title', () => {
  expect(pageTopic(model, '', [])).toEqual({
    about: false,
    titled: false,
    rivalTitled: false,
    density: 0,
    names: 0,
    share: 0,
    elsewhere: true,
    sparse: false,
    foreign: false,
  });
  expect(pageTopic(model, 'Plants', paragraphs('Kratom grows.')).elsewhere).toBe(false);
});

test('one name in forty-five words is the top of the scale of density, one in ninety the middle', () => {
  const oneIn = (words: number) => pageTopic(model, '', paragraphs(`kratom ${'leaf '.repeat(words - 1)}`)).density;
  expect([45, 46, 60, 61, 90, 91, 180, 181].map(oneIn)).toEqual([4, 3, 3, 2, 2, 1, 1, 0]);
});

test('names are counted in the first 40,000 characters of a page’s text', () => {
  const filler = 'rain '.repeat(7_998); // ten characters short
  expect(pageTopic(model, '', paragraphs(filler, 'kratom', 'kratom')).names).toBe(1);
  expect(pageTopic(model, '', paragraphs(filler, 'an age of kratom')).names).toBe(0);
  expect(pageTopic(model, '', paragraphs(`${filler}an age of kratom`)).names).toBe(0);
  expect(pageTopic(model, '', paragraphs(`${filler}0123456789`, 'kratom')).names).toBe(0);
});

test('a page of 1,500 words that names kratom less than once in 1,000 is sparse, unless its title does', () => {
  const isSparse = (words: number, names: number, title = '') => {
    const text = [...Array.from({ length: names }, () => 'kratom'), ...new Array(words - names).fill('rain')].join(' ');
    return pageTopic(model, title, paragraphs(text)).sparse;
  };
  expect([isSparse(1_499, 1), isSparse(1_500, 1), isSparse(1_500, 2)]).toEqual([false, true, false]);
  expect([isSparse(3_000, 3), isSparse(3_001, 3)]).toEqual([false, true]);
  expect(isSparse(5_000, 1, 'Kratom')).toBe(false);
});

test('a page of a hundred words and more is foreign where it has more words of other languages than English ones', () => {
  const isForeign = (...texts: string[]) => pageTopic(model, 'Kratom', paragraphs(...texts)).foreign;
  const english = 'the leaf is green '.repeat(13);
  expect([isForeign('el dolor '.repeat(49), english), isForeign('el dolor '.repeat(50))]).toEqual([true, true]);
  expect([isForeign('el dolor '.repeat(13), english), isForeign('el dolor '.repeat(49))]).toEqual([false, false]);
});

test('a list of names, in no language, is not', () => {
  expect(pageTopic(model, '', paragraphs('kratom powder '.repeat(100))).foreign).toBe(false);
});
