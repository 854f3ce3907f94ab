import { expect, test } from 'vitest';
import { suggestPlace } from '../../../lib/places/suggest-place.ts';

const PLACES = { US: {}, 'US-OH': {}, DE: {} };

test.each([
  [['en-US', 'en'], 'US'],
  [['de', 'de-DE'], 'DE'],
  [['zh-Hant-DE'], 'DE'],
  [['fr-FR', 'en-US'], 'US'],
  [['en', 'de'], undefined],
  [['en-001'], undefined],
  [['x', '', 'not a tag', 'en-US'], 'US'],
  [[], undefined],
])('%j → %s', (languages, place) => {
  expect(suggestPlace(languages, PLACES)).toBe(place);
});
