import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntries } from '../../../lib/settings/entry.ts';
import { readFile, writeFile } from '../../../lib/settings/exchange.ts';
import { settingsOf } from '../../../lib/settings/settings.ts';

const NOW = Date.UTC(2026, 10, 26);
const VALUES = {
  place: 'US-OH',
  mode: 'listed',
  style: 'bold',
  dwell: 1000,
  badge: false,
  'group:safety': false,
  'topic:liver': true,
  'site:a.example': 'on',
  'site:xn--bcher-kva.example': 'off',
};
const settings = settingsOf(
  parseEntries(Object.fromEntries(Object.entries(VALUES).map(([key, v]) => [key, { v, at: 1 }]))),
  { sync: true },
);

test('what was written is read again', () => {
  expect(readFile(writeFile(settings, NOW))).toEqual({ changes: VALUES, sync: true });
});

test('so are the settings of a reader who has chosen nothing', () => {
  const changes = { mode: 'all', style: 'line', dwell: 500, badge: true, place: undefined };
  expect(readFile(writeFile(settingsOf(new Map()), NOW))).toEqual({ changes, sync: false });
});

describe('a file with faults changes nothing, and every fault is named', () => {
  const file = JSON.parse(writeFile(settings, NOW));
  const faulty = (settingsPart: Record<string, unknown>, around: Record<string, unknown> = {}) =>
    JSON.stringify({ ...file, ...around, settings: { ...file.settings, ...settingsPart } });
  test.each([
    ['no JSON', '{', [['', 'not-json']]],
    ['nothing', '', [['', 'not-json']]],
    ['other JSON', '[]', [['', 'not-settings']]],
    ['null', 'null', [['', 'not-settings']]],
    ['of another program', '{"format":"other"}', [['', 'not-settings']]],
    ['of a later version', faulty({}, { version: 2 }), [['version', 'other-version']]],
    [
      'a field too many',
      faulty({ colour: 'red' }, { more: 1 }),
      [
        ['settings.colour', 'unknown'],
        ['more', 'unknown'],
      ],
    ],
    ['a field too few', faulty({ badge: undefined }), [['settings.badge', 'missing']]],
    [
      'several wrong values',
      faulty({ dwell: 3, style: 'wavy', place: 'Ohio', mode: null }),
      [
        ['settings.place', 'wrong-value'],
        ['settings.mode', 'wrong-value'],
        ['settings.style', 'wrong-value'],
        ['settings.dwell', 'wrong-value'],
      ],
    ],
    [
      'wrong sites, one right',
      faulty({ sites: { 'a b': 'on', 'b.example': 'maybe', 'c.example': 'on' } }),
      [
        ['settings.sites["a b"]', 'wrong-name'],
        ['settings.sites["b.example"]', 'wrong-value'],
      ],
    ],
    [
      'wrong topics and groups',
      faulty({ topics: { Pain: true, liver: 1 }, groups: { none: false } }),
      [
        ['settings.groups.none', 'unknown'],
        ['settings.topics.Pain', 'wrong-name'],
        ['settings.topics.liver', 'wrong-value'],
      ],
    ],
  ])('%s', (_what, text, faults) => {
    expect(readFile(text)).toEqual({ refused: faults.map(([field, why]) => ({ field, why })) });
  });
});

test('whatever a file holds, reading throws at nothing', () => {
  const part = fc.record({ settings: fc.anything(), version: fc.anything() }, { requiredKeys: [] });
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    part.map((some) => JSON.stringify({ format: 'kratom-claim-context-settings', version: 1, ...some })),
  );
  fc.assert(
    fc.property(text, (some) => {
      expect(readFile(some)).toHaveProperty('refused');
    }),
    { numRuns: 2000 },
  );
});
