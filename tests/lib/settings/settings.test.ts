import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntries } from '../../../lib/settings/entry.ts';
import { isTopicMarked, markingOf } from '../../../lib/settings/marking.ts';
import { settingsOf } from '../../../lib/settings/settings.ts';

const read = (stored: Record<string, unknown>) => settingsOf(parseEntries(stored));
const DEFAULTS = read({});

test('what a reader has who has chosen nothing', () => {
  expect(DEFAULTS).toEqual({
    mode: 'all',
    style: 'line',
    dwell: 500,
    badge: true,
    groups: new Map(),
    topics: new Map(),
    sites: new Map(),
    pause: undefined,
    sync: false,
  });
});

test('every setting is read', () => {
  const stored = {
    place: 'US-OH',
    mode: 'listed',
    style: 'none',
    dwell: 0,
    badge: false,
    'group:safety': false,
    'topic:liver': true,
    'site:a.example': 'on',
    'site:[::1]': 'off',
    'site:file:': 'off',
  };
  const entries = Object.fromEntries(Object.entries(stored).map(([key, v]) => [key, { v, at: 1 }]));
  expect(read(entries)).toEqual({
    place: 'US-OH',
    mode: 'listed',
    style: 'none',
    dwell: 0,
    badge: false,
    groups: new Map([['safety', false]]),
    topics: new Map([['liver', true]]),
    sites: new Map([
      ['a.example', 'on'],
      ['[::1]', 'off'],
      ['file:', 'off'],
    ]),
    pause: undefined,
    sync: false,
  });
});

test('what was taken back counts as the default', () => {
  expect(read({ style: { v: null, at: 1 }, place: { v: null, at: 1 }, 'site:a.example': { v: null, at: 1 } })).toEqual(
    DEFAULTS,
  );
});

describe('a broken value counts as unset and leaves the others alone', () => {
  test.each<[string, unknown]>([
    ['place', { v: 'Ohio', at: 1 }],
    ['place', { v: 'us-oh', at: 1 }],
    ['place', 'US-OH'],
    ['style', { v: 'wavy', at: 1 }],
    ['dwell', { v: 499, at: 1 }],
    ['dwell', { v: Number.NaN, at: 1 }],
    ['badge', { v: 'yes', at: 1 }],
    ['badge', { v: false }],
    ['badge', { v: false, at: -1 }],
    ['badge', { v: false, at: 1, more: 1 }],
    ['mode', null],
    ['group:__proto__', { v: false, at: 1 }],
    ['group:others', { v: false, at: 1 }],
    ['topic:', { v: false, at: 1 }],
    ['topic:Pain', { v: false, at: 1 }],
    ['site:', { v: 'off', at: 1 }],
    ['site:a b', { v: 'off', at: 1 }],
    ['site:a.example/path', { v: 'off', at: 1 }],
    ['site:b.example', { v: 'maybe', at: 1 }],
    ['toString', { v: 'off', at: 1 }],
    ['__proto__', { v: 'off', at: 1 }],
  ])('%s: %j', (key, value) => {
    const stored = Object.fromEntries([
      [key, value],
      ['site:kept.example', { v: 'off', at: 1 }],
    ]);
    expect(read(stored)).toEqual({ ...DEFAULTS, sites: new Map([['kept.example', 'off']]) });
  });

  test('whatever is stored, reading throws at nothing', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('place', 'mode', 'style', 'dwell', 'badge', 'site:a.example'));
    const value = fc.anything({ withNullPrototype: true });
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(value, fc.record({ v: value, at: fc.nat() }))), (stored) => {
        expect(typeof read(stored).badge).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('whether a topic is marked', () => {
  const liver = { id: 'liver', group: 'safety' };
  test.each([
    ['by itself', {}, true],
    ['its group is not', { 'group:safety': false }, false],
    ['its group is not, but it is', { 'group:safety': false, 'topic:liver': true }, true],
    ['its group is, but it is not', { 'group:safety': true, 'topic:liver': false }, false],
    ['another group and topic are not', { 'group:effects': false, 'topic:heart': false }, true],
  ])('%s', (_what, values, marked) => {
    const settings = read(Object.fromEntries(Object.entries(values).map(([key, v]) => [key, { v, at: 1 }])));
    expect(isTopicMarked(settings, liver)).toBe(marked);
    expect(markingOf(settings, [liver])).toEqual({ style: 'line', dwell: 500, unmarked: marked ? [] : ['liver'] });
  });
});
