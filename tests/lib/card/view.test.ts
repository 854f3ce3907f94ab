import card from 'virtual:claims/card';
import { describe, expect, test } from 'vitest';
import { type ClaimInPage, cardView } from '../../../lib/card/view.ts';

const claim = (over: Partial<ClaimInPage> = {}): ClaimInPage => ({
  topic: 'pain',
  quote: 'Kratom relieves pain.',
  stance: 'asserts',
  hedged: false,
  attributed: false,
  triggerWords: [],
  ...over,
});
const TODAY = '2026-11-24';
const viewOf = (over?: Partial<ClaimInPage>, place?: string, today = TODAY) =>
  cardView(claim(over), card, place, today);

describe('what the page says', () => {
  test.each([
    [{}, 'card_says'],
    [{ hedged: true }, 'card_says_hedged'],
    [{ attributed: true, hedged: true }, 'card_reports'],
    [{ stance: 'denies' }, 'card_disputes'],
    [{ stance: 'denies', hedged: true }, 'card_disputes_hedged'],
    [{ stance: 'denies', attributed: true }, 'card_reports_dispute'],
  ] as const)('%o → %s', (over, key) => {
    expect(viewOf(over)?.pageSays).toBe(key);
  });
  test('is left out where the reader has looked a topic up', () => {
    expect(viewOf({ quote: undefined })?.pageSays).toBe('card_statement');
    expect(viewOf({ quote: undefined, stance: 'denies' })?.pageSays).toBe('card_statement_denied');
  });
});

describe('the law beside a claim', () => {
  const codes = (view: ReturnType<typeof viewOf>) => view?.laws.map(({ place }) => place.code);

  test('is that of the place that the sentence names, its country’s after it', () => {
    expect(codes(viewOf({ topic: 'legal-status', places: ['US-AL', 'US-OH'] }, 'TH'))).toEqual([
      'US-AL',
      'US-OH',
      'US',
    ]);
  });
  test('is that of where the reader lives, where none is named', () => {
    expect(codes(viewOf({}, 'US-CA'))).toEqual(['US-CA', 'US']);
  });
  test('is left to the reader’s choice, where none is chosen', () => {
    expect(codes(viewOf())).toEqual([]);
  });
  test('passes over places that the dataset does not know', () => {
    expect(codes(viewOf({ places: ['XX'] }))).toEqual([]);
  });
});

test('help lines say their country, but to those who live there', () => {
  const countries = (place?: string) =>
    viewOf({ topic: 'death-overdose' }, place)?.helpLines.map(({ country }) => country);
  expect(countries('US-OH')?.every((country) => country === undefined)).toBe(true);
  expect(countries('TH')?.every((country) => country === 'United States')).toBe(true);
  expect(countries()?.length).toBeGreaterThan(0);
});

test('grows old on its review date', () => {
  const due = card.topics.pain?.reviewBy ?? '';
  expect(viewOf({}, undefined, TODAY)?.stale).toBe(false);
  expect(viewOf({}, undefined, due)?.stale).toBe(true);
});

test('there is no card for a topic that the dataset does not know', () => {
  expect(viewOf({ topic: 'unheard-of' })).toBeUndefined();
});
