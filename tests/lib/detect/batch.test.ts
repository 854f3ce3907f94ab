import { expect, test } from 'vitest';
import { bare, openingOf, readBatch } from '../../../lib/detect/batch.ts';
import { MAX_TEXT, MOST_HEADER } from '../../../lib/detect/page-reading.ts';
import { LOOK_AHEAD } from '../../../lib/detect/page-topic.ts';
import { detectorOf, heading, item, paragraph } from './small-lexicon.ts';

test('a batch gives the claims of each block, and where the reading stood after it', () => {
  const detector = detectorOf();
  const { carried } = detector.begin('Kratom');
  const batch = readBatch(detector, carried, [
    paragraph('It relieves pain.'),
    paragraph('Rain falls.'),
    heading('Kava'),
  ]);
  expect(batch.claims.map((claims) => claims.map(({ topic }) => topic))).toEqual([['pain'], [], []]);
  expect(batch.after).toHaveLength(3);
  // What stands after a block is what another reading goes on from.
  const places = batch.after.map((number) => batch.carried[number]);
  expect(new Set(batch.carried).size).toBe(batch.carried.length);
  expect(detector.resume(places[2] as string).read(item('It relieves pain.'))).toEqual([]);
  expect(detector.resume(places[1] as string).read(item('It relieves pain.'))).toHaveLength(1);
});

test('equal places are told once', () => {
  const detector = detectorOf();
  const rain = Array.from({ length: 20 }, () => paragraph('Rain falls.'));
  const batch = readBatch(detector, detector.begin('Kratom').carried, rain);
  expect(batch.after).toHaveLength(20);
  expect(batch.carried.length).toBeLessThan(12);
  expect(batch.after.at(-1)).toBe(batch.carried.length - 1);
  expect(batch.after.at(-2)).toBe(batch.carried.length - 1);
});

test('a block goes over without what the page has added to it', () => {
  const whole = {
    text: 'x',
    role: 'cell',
    level: 2,
    columnHeader: 'a',
    rowHeader: 'b',
    linksOnly: true,
    container: 0,
  } as const;
  expect(bare({ ...whole, element: {} } as never)).toEqual(whole);
  expect(Object.keys(bare({ ...paragraph('x'), linksOnly: false, level: undefined } as never))).toEqual([
    'text',
    'role',
  ]);
});

test('and cut to what is read of it', () => {
  const long = 'x'.repeat(MAX_TEXT + 5);
  const { text, rowHeader, columnHeader } = bare({ text: long, role: 'cell', rowHeader: long, columnHeader: long });
  expect([text, rowHeader, columnHeader].map((one) => one?.length)).toEqual([MAX_TEXT, MOST_HEADER, MOST_HEADER]);
});

test('a page’s opening is its first blocks, as far as names are counted', () => {
  const half = paragraph('x'.repeat(LOOK_AHEAD / 2));
  expect(openingOf([half, half, half])).toEqual([half, half]);
  expect(openingOf([paragraph('x'), half, half, half])).toHaveLength(3);
  expect(openingOf([paragraph('x'.repeat(LOOK_AHEAD + 1))])[0]?.text).toHaveLength(LOOK_AHEAD);
});

test('and its first heading, which may stand below a long menu', () => {
  const menu = paragraph('x'.repeat(LOOK_AHEAD));
  expect(openingOf([menu, paragraph('y'), heading('One'), heading('Two')])).toEqual([menu, heading('One')]);
  expect(openingOf([heading('One'), menu, heading('Two')])).toEqual([heading('One'), menu]);
});
