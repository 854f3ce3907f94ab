import { expect, test } from 'vitest';
import type { LibraryLaw, LibraryPlace } from '../../../lib/dataset/compiled.ts';
import { LawStatus } from '../../../lib/dataset/schema.ts';
import { LAW_CLASSES, lawClass } from '../../../lib/library/law-class.ts';
import { lawMap } from '../../../lib/library/law-map.ts';

const law = (status: LibraryLaw['status'], from?: string): LibraryLaw => ({
  ...(from ? { from } : {}),
  status,
  text: ['Text.'],
  confidence: 'high',
  sources: ['statute'],
  asOf: '2026-01-01',
});
const place = (code: string, name: string, ...statements: LibraryLaw[]): LibraryPlace => ({
  code,
  name,
  law: statements,
  history: [],
  sources: [],
  checked: '2026-01-01',
  reviewBy: '2027-01-01',
});
const places = {
  'US-OH': place('US-OH', 'Ohio', law('banned', '2026-06-01'), law('legal-unregulated')),
  'US-DC': place('US-DC', 'District of Columbia', law('regulated', '2020')),
  'US-AL': place('US-AL', 'Alabama', law('banned', '2016-05-10')),
};
const map = {
  width: 100,
  height: 100,
  shapes: [
    { code: 'US-DC', path: '', x: 90, y: 40, small: true as const },
    { code: 'US-OH', path: 'M0,0Z', x: 70, y: 30 },
    { code: 'US-NV', path: 'M1,1Z', x: 10, y: 40 },
    { code: 'US-AL', path: 'M2,2Z', x: 60, y: 80 },
    { code: 'US-GU', path: '', x: 1, y: 1, small: true as const },
  ],
};

test('the law is that of the day asked for', () => {
  const classes = (day: string) =>
    Object.fromEntries(lawMap(map, places, day).places.map(({ place: { code }, lawClass: one }) => [code, one]));
  expect(classes('2026-05-31')).toEqual({ 'US-OH': 'no-law', 'US-DC': 'rules', 'US-AL': 'banned' });
  expect(classes('2026-06-01')).toEqual({ 'US-OH': 'banned', 'US-DC': 'rules', 'US-AL': 'banned' });
  expect(classes('2016-05-09')).toEqual({ 'US-OH': 'no-law', 'US-DC': 'none', 'US-AL': 'none' });
});

test('land without a record is drawn as land, dots without one are left out, and dots of places lie on top', () => {
  const { land, places: drawn } = lawMap(map, places, '2026-01-01');
  expect(land.map(({ code }) => code)).toEqual(['US-NV']);
  expect(drawn.map(({ place: { name } }) => name)).toEqual(['Alabama', 'Ohio', 'District of Columbia']);
});

test('every status has a class, and every class but "none" a status', () => {
  const used = new Set(LawStatus.options.map((status) => lawClass(status)));
  expect([...used, lawClass(undefined)].sort()).toEqual([...LAW_CLASSES].sort());
});
