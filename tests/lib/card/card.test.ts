import library from 'virtual:claims/library';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardActions, drawCard } from '../../../lib/card/card.ts';
import type { CardView, ClaimInPage } from '../../../lib/card/view.ts';
import { cardView } from '../../../lib/card/view.ts';
import { t } from './english.ts';

const TODAY = '2026-11-26';
const ACTIONS: CardActions = { openSource: () => {}, openLibrary: () => {}, openPlace: () => {} };

beforeEach(() => {
  const { window } = new JSDOM('');
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('HTMLElement', window.HTMLElement);
});
afterEach(() => vi.unstubAllGlobals());

function viewOf(claim: Partial<ClaimInPage>, place?: string, today = TODAY): CardView {
  const view = cardView(
    {
      topic: 'pain',
      stance: 'asserts',
      hedged: false,
      attributed: false,
      triggerWords: ['pain'],
      quote: 'So.',
      ...claim,
    },
    library,
    place,
    today,
  );
  if (!view) throw new Error('There is no such topic.');
  return view;
}
const draw = (claim: Partial<ClaimInPage>, place?: string, today?: string) =>
  drawCard(viewOf(claim, place, today), t, ACTIONS);
const words = (card: HTMLElement, selector: string) =>
  [...card.querySelectorAll(selector)].map((one) => one.textContent ?? '');

describe('every topic’s card, for either stance', () => {
  test.each(Object.keys(library.topics).flatMap((topic) => [[topic, 'asserts'] as const, [topic, 'denies'] as const]))(
    '%s, %s: both sides, certainty, dates, all sources named, no empty text',
    (topic, stance) => {
      const card = draw({ topic, stance, places: ['US-OH'] }, 'US-CA');
      expect(words(card, '.sides dd').every((side) => side.length > 20)).toBe(true);
      expect(words(card, '.sides dd')).toHaveLength(2);
      expect(words(card, '.certainty')[0]).toMatch(/^Certainty: .+ \(step [0-4] of 4\)$/);
      expect(words(card, '.dates').join()).toContain('Reviewed');
      const cited = words(card, '.more .cite').map(Number);
      expect(words(card, '.sources li').length).toBeGreaterThanOrEqual(Math.max(...cited));
      expect(card.textContent).not.toMatch(/undefined|\$\d|\{\d\}|\[object/);
    },
  );
});

describe('the law', () => {
  test('of the reader’s place is one closed line beside a health claim, with its country’s', () => {
    const card = draw({}, 'US-OH');
    expect(words(card, '.law .place')).toEqual(['Law: Ohio', 'Law: United States']);
    expect([...card.querySelectorAll('.law details')].map((law) => law.hasAttribute('open'))).toEqual([false, false]);
  });
  test('of the place that the sentence names is open and comes before the evidence, where the claim is about law', () => {
    const card = draw({ topic: 'legal-status', places: ['TH'] }, 'US-OH');
    expect(words(card, '.law .place')).toEqual(['Law: Thailand']);
    expect(card.querySelector('.law details')?.hasAttribute('open')).toBe(true);
    const order = [...card.children].map((child) => child.className.split(' ')[0]);
    expect(order.indexOf('law')).toBeLessThan(order.indexOf('evidence'));
    expect(card.querySelector('.standing')).toBeNull();
  });
  test('says when it may be out of date, from its review date on', () => {
    const due = library.places['US-OH']?.reviewBy ?? '';
    expect(words(draw({}, 'US-OH'), '.law .stale')).toEqual([]);
    expect(words(draw({}, 'US-OH', due), '.law .stale')[0]).toContain('may be out of date');
  });
  test('names both sides where sources disagree', () => {
    const torn = Object.values(library.places).find(({ law }) => law[0]?.disagree)?.code ?? '';
    expect(words(draw({}, torn), '.law .disagree li').length).toBeGreaterThan(1);
  });
});

test('the evidence says when it may be out of date', () => {
  const due = library.topics.pain?.reviewBy ?? '';
  expect(words(draw({}), '.stale')).toEqual([]);
  expect(words(draw({}, undefined, due), '.stale')[0]).toContain('may be out of date');
});

test.each(['death-overdose', 'opioid-withdrawal', 'dependence', 'respiratory-depression'])(
  'help lines come first: %s',
  (topic) => {
    const [first] = draw({ topic }).children;
    expect(first?.className).toBe('safety');
    const [call] = first?.querySelectorAll('a') ?? [];
    expect(call?.getAttribute('href')).toMatch(/^tel:\d+$/);
  },
);

test('sources are numbered from the evidence on, and from the law on where the claim is about law', () => {
  expect(words(draw({}, 'US-OH'), '.more .cite')[0]).toBe('1');
  expect(words(draw({ topic: 'legal-status' }, 'US-OH'), '.law .cite')[0]).toBe('1');
});

test('a looked-up topic has no words of a page and no mark to be wrong about', () => {
  const card = draw({ quote: undefined, triggerWords: [] });
  expect(card.querySelector('.why, .wrong')).toBeNull();
  expect(words(card, '.copy summary')).toEqual([t('card_copy')]);
});

test('no text of the dataset or of a page becomes markup', () => {
  const card = draw({ quote: '<img src=x onerror=alert(1)>', triggerWords: ['<b>pain</b>'] });
  expect(card.querySelector('img, b, script')).toBeNull();
  expect(words(card, '.why p')[0]).toContain('<b>pain</b>');
});
