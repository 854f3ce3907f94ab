import { describe, expect, test } from 'vitest';
import { type Address, fragmentOf, isDay, parseAddress, recordAt } from '../../../lib/library/address.ts';

const ADDRESSES: readonly (readonly [string, Address])[] = [
  ['#', { page: 'contents' }],
  ['#claim/pain', { page: 'claim', id: 'pain' }],
  ['#place/US-TX', { page: 'place', id: 'US-TX' }],
  ['#place/US-TX/2024-01-31', { page: 'place', id: 'US-TX', day: '2024-01-31' }],
  ['#map/us', { page: 'map', id: 'us' }],
  ['#map/world/2020-02-29', { page: 'map', id: 'world', day: '2020-02-29' }],
  ['#sources', { page: 'sources' }],
  ['#source/goh2014', { page: 'source', id: 'goh2014' }],
  ['#glossary', { page: 'glossary' }],
  ['#glossary/kcpa', { page: 'glossary', id: 'kcpa' }],
  ['#changes', { page: 'changes' }],
  ['#about', { page: 'about' }],
];

test.each(ADDRESSES)('%s is read and written', (fragment, address) => {
  expect(parseAddress(fragment)).toEqual(address);
  expect(fragmentOf(address)).toBe(fragment);
});

describe('other fragments', () => {
  test.each(['#nothing', '#claim', '#place/', '#claim/pain/2024-01-01/x', '#__proto__', '#constructor/x'])(
    '%s leads nowhere',
    (fragment) => expect(parseAddress(fragment)).toBeUndefined(),
  );
  test('a broken escape is taken as it stands', () => {
    expect(parseAddress('#claim/%E0%A4%A')).toEqual({ page: 'claim', id: '%E0%A4%A' });
  });
  test('a day that is none is left out', () => {
    expect(parseAddress('#map/us/2023-02-30')).toEqual({ page: 'map', id: 'us' });
  });
});

test.each([
  ['2026-11-24', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
])('isDay(%s) is %s', (day, is) => expect(isDay(day)).toBe(is));

test.each([
  ['pain', 'Pain relief'],
  ['ache', 'Pain relief'],
  ['liver', undefined],
  ['constructor', undefined],
])('recordAt(%s) is %s', (id, name) => {
  expect(recordAt(id, { pain: 'Pain relief' }, { ache: 'pain' })).toBe(name);
});
