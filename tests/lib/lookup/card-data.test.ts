import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cardView } from '../../../lib/card/view.ts';
import { cardDataFor } from '../../../lib/lookup/card-data.ts';

const claim = {
  topic: 'death-overdose',
  stance: 'asserts',
  hedged: false,
  attributed: false,
  triggerWords: [],
} as const;

describe('what a page receives', () => {
  test('is the topics that are on it, the places named with their countries, and the sources that these cite', () => {
    const data = cardDataFor(['pain', 'nothing'], ['US-OH', 'XX']);
    expect(Object.keys(data.topics)).toEqual(['pain']);
    expect(Object.keys(data.places)).toEqual(['US-OH', 'US']);
    expect(Object.keys(data.sources ?? {}).length).toBeGreaterThanOrEqual(data.topics.pain?.sourceCount ?? Infinity);
  });

  test.each([['TH'], [undefined]])('names the country of help lines in full to a reader in %s', (place) => {
    const view = cardView(claim, cardDataFor(['death-overdose'], place ? [place] : []), place, '2026-11-26');
    expect(new Set(view?.helpLines.map(({ country }) => country))).toEqual(new Set(['United States']));
  });

  test('stays small: eight topics with all their sources are under half of what a page may cost', () => {
    const topics = ['pain', 'anxiety-stress', 'energy-focus', 'liver', 'dependence', 'death-overdose', 'fda-status'];
    const data = cardDataFor([...topics, 'legal-status'], ['US-OH']);
    expect(Object.keys(data.topics)).toHaveLength(8);
    expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(30_000);
  });
});
