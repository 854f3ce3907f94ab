import { describe, expect, it } from 'vitest';
import { ageOf } from '../../../lib/places/age-of.ts';
import { jurisdictions } from '../../../lib/places/jurisdictions.ts';
import { announcedLaw, lawOn } from '../../../lib/places/law-on.ts';
import { firstDay, lastDay } from '../../../lib/places/partial-day.ts';

interface Law {
  status: string;
  from?: string;
  announced?: boolean;
}
const KY: { law: Law[] } = {
  law: [
    { status: 'banned', announced: true },
    { from: '2027-07-01', status: 'capped', announced: true },
    { from: '2026-05', status: 'stricter' },
    { from: '2024-07-15', status: 'regulated' },
    { status: 'none' },
  ],
};
const LATE: { law: Law[] } = { law: [{ from: '2020', status: 'banned' }] };
const places: Record<string, { law: Law[] }> = { 'US-KY': KY, US: { law: [{ status: 'federal' }] }, TH: LATE };

describe('lawOn', () => {
  it.each([
    ['US-KY', '1999-01-01', 'none', false, false, undefined],
    ['US-KY', '2024-07-14', 'none', false, false, undefined],
    ['US-KY', '2024-07-15', 'regulated', false, false, undefined],
    ['US-KY', '2026-04-30', 'regulated', false, false, undefined],
    ['US-KY', '2026-05-01', 'stricter', false, true, 'regulated'],
    ['US-KY', '2026-05-31', 'stricter', false, false, undefined],
    ['US-KY', '2027-06-30', 'stricter', false, false, undefined],
    ['US-KY', '2027-07-01', 'capped', true, false, 'stricter'],
    ['TH', '2020-01-01', 'banned', false, true, undefined],
    ['TH', '2020-12-31', 'banned', false, false, undefined],
  ])('%s on %s: %s', (code, day, status, expected, startUnclear, before) => {
    const found = lawOn(places, code, day);
    expect(found).toMatchObject({ statement: { status }, expected, startUnclear });
    expect(found?.before?.status).toBe(before);
  });

  it.each([
    ['XX', '2026-01-01'],
    ['TH', '2019-12-31'],
    ['constructor', '2026-01-01'],
  ])('knows nothing of %s on %s', (code, day) => {
    expect(lawOn(places, code, day)).toBeUndefined();
  });
});

describe('announcedLaw', () => {
  it('gives what is still to come', () => {
    expect(announcedLaw(KY, '2026-11-24').map(({ status }) => status)).toEqual(['banned', 'capped']);
    expect(announcedLaw(KY, '2027-07-01').map(({ status }) => status)).toEqual(['banned']);
    expect(announcedLaw(LATE, '2019-01-01')).toEqual([]);
  });
});

describe('jurisdictions', () => {
  it.each([
    ['US-KY', [KY, places.US]],
    ['US', [places.US]],
    ['US-OH', [places.US]],
    ['XX-YY', []],
    ['toString', []],
  ])('%s', (code, expected) => {
    expect(jurisdictions<object>(places, code)).toEqual(expected);
  });
});

describe('ageOf', () => {
  it.each([
    ['2026-11-24', 2, false],
    ['2027-02-21', 91, false],
    ['2027-02-22', 92, true],
    ['2026-01-01', 0, false],
  ])('on %s', (day, days, due) => {
    expect(ageOf({ checked: '2026-11-22', reviewBy: '2027-02-22' }, day)).toEqual({ days, due });
    expect(ageOf({ reviewed: '2026-11-22', reviewBy: '2027-02-22' }, day)).toEqual({ days, due });
  });
});

describe('partial days', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-11-24', '2026-11-24', '2026-11-24'],
  ])('%s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});
