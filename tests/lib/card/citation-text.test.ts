import library from 'virtual:claims/library';
import { describe, expect, test } from 'vitest';
import { citationText } from '../../../lib/card/citation-text.ts';
import { cslItem } from '../../../lib/card/csl.ts';
import { reference } from '../../../lib/card/reference.ts';
import { cardView } from '../../../lib/card/view.ts';
import { wrongMarkReport } from '../../../lib/card/wrong-mark.ts';
import { t } from './english.ts';

const view = (over: object = {}) => {
  const made = cardView(
    {
      topic: 'pain',
      stance: 'asserts',
      hedged: true,
      attributed: false,
      triggerWords: ['relieves', 'pain'],
      quote: 'Kratom *may* relieve\n pain.',
      address: 'https://a.example/post',
      ...over,
    },
    { ...library, version: '2026.11.24' },
    'US-OH',
    '2026-11-24',
  );
  if (!made) throw new Error('There is no such topic.');
  return made;
};

test.each([
  ['Al Bayan, 27 December 2015', 'Al Bayan, 27 December 2015.'],
  ['Al Bayan', 'Al Bayan, 2015.'],
])('a year is said once: %s', (published, said) => {
  const [source] = Object.values(library.sources);
  if (!source) throw new Error('There is no source.');
  const item = cslItem({ ...source, published, year: 2015, kind: 'news', interest: 'news' });
  expect(reference(item)[2]).toBe(said);
});

describe('a card as text', () => {
  const text = citationText(view(), t, 'text');

  test('holds the sentence, both sides, the law, the date', () => {
    expect(text).toContain('“Kratom *may* relieve pain.”\nhttps://a.example/post');
    expect(text).toContain(`${t('card_supports')}: ${library.topics.pain?.supportsLine}`);
    expect(text).toContain(`${t('card_limits')}: ${library.topics.pain?.limitsLine}`);
    expect(text).toContain('Law: Ohio');
    expect(text).toMatch(/Reviewed .*\. Kratom Claim Context, dataset 2026\.11\.24\.$/);
  });

  test('numbers its sources and lists each of them once, in that order', () => {
    const [body = '', list = ''] = text.split('\nSources\n');
    const cited = [...new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => number))];
    const listed = [...list.matchAll(/^\[(\d+)\] .*https:\/\//gm)].map(([, number]) => number);
    expect(cited.length).toBeGreaterThan(3);
    expect(listed).toEqual(cited);
  });
});

test('as Markdown: the page’s own marks are plain characters, titles are links', () => {
  const text = citationText(view(), t, 'markdown');
  expect(text).toContain('“Kratom \\*may\\* relieve pain.”');
  expect(text).toMatch(/^\d\. .*\[[^\]]+\]\(<https:\/\/[^>]+>\)/m);
});

test('as CSL-JSON: the sources that the text cites, in its order', () => {
  const items = JSON.parse(citationText(view(), t, 'csl')) as { id: string; title: string; URL: string }[];
  const [first] = items;
  expect(items.length).toBe(citationText(view(), t, 'text').match(/^\[\d+\]/gm)?.length);
  expect(first?.title).toBe(library.sources[first?.id ?? '']?.title);
});

test('a looked-up topic is copied without a page', () => {
  const text = citationText(view({ quote: undefined, address: undefined }), t, 'text');
  expect(text).toMatch(/^The statement: Kratom relieves pain\.\n\nEvidence/);
});

test('a report of a wrong mark tells how the sentence was read, and nothing else of the page', () => {
  expect(wrongMarkReport(view({ places: ['US-OH'] }), 'not_kratom', t).split('\n')).toEqual([
    'Wrong mark? The sentence is not about kratom.',
    '> Kratom *may* relieve pain.',
    'Read as: pain, asserts, hedged, US-OH',
    'Words: relieves | pain',
    'Page: https://a.example/post',
    'Dataset: 2026.11.24',
  ]);
});
