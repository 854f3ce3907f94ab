import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedItems, ITEM_NAMES, newerIn, pack, unpack } from '../../../lib/settings/copy.ts';
import type { Entry } from '../../../lib/settings/entry.ts';

const DAY = 24 * 3_600_000;
const NOW = 1_000 * DAY;
const entries = (from: Record<string, readonly [Entry['v'], number]>) =>
  new Map(Object.entries(from).map(([key, [v, at]]) => [key, { v, at }]));
/** So many sites, the first ones set last. */
const sites = (count: number) =>
  entries(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`site:shop-number-${i}.example`, ['off', NOW - i]])),
  );

/** What a browser counts: the name and the value as JSON, in bytes. */
const bytes = (items: Readonly<Record<string, unknown>>) =>
  Object.entries(items).map(([name, item]) => name.length + Buffer.byteLength(JSON.stringify(item)));

describe('packing', () => {
  test('what was packed is unpacked', () => {
    const some = entries({ place: ['US-OH', 5], badge: [false, 7], 'site:a.example': ['off', 9], mode: [null, NOW] });
    expect(unpack(pack(some, NOW).items)).toEqual(some);
  });

  test('5,000 sites keep within the limits of the browsers, and the newest are in', () => {
    const { items, left } = pack(sites(5_000), NOW);
    const sizes = bytes(items);
    expect(Object.keys(items).length).toBeLessThanOrEqual(512);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_192);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(102_400);
    expect(unpack(items).size).toBe(5_000 - left);
    expect(left).toBeGreaterThan(0);
    expect([...unpack(items).keys()]).toEqual(expect.arrayContaining([...sites(1_000).keys()]));
  });

  test('1,000 sites all fit', () => {
    expect(pack(sites(1_000), NOW).left).toBe(0);
  });

  test('that a setting was taken back is forgotten after half a year', () => {
    const some = entries({ place: [null, NOW - 179 * DAY], badge: [null, NOW - 181 * DAY], mode: ['all', 0] });
    expect([...unpack(pack(some, NOW).items).keys()].sort()).toEqual(['mode', 'place']);
  });

  test('broken items and settings are left out singly', () => {
    const { items } = pack(entries({ place: ['US-OH', 5], badge: [false, 7], dwell: [0, 1] }), NOW);
    const broken: Record<string, unknown> = { ...items, 'settings-0': 'text', 'settings-1': null, other: {} };
    const holding = (key: string) => ITEM_NAMES.find((name) => Object.hasOwn(items[name] ?? {}, key)) ?? '';
    broken[holding('badge')] = { ...items[holding('badge')], badge: ['maybe', 7], unknown: [1, 2] };
    broken[holding('dwell')] = { ...items[holding('dwell')], dwell: [0] };
    expect(unpack(broken)).toEqual(entries({ place: ['US-OH', 5] }));
  });

  test('only items that differ are written', () => {
    const before = pack(entries({ place: ['US-OH', 5], badge: [false, 7] }), NOW).items;
    const after = pack(entries({ place: ['US-OH', 5], badge: [true, 8] }), NOW).items;
    const removed = pack(entries({ badge: [false, 7] }), NOW).items;
    expect(changedItems(before, before)).toEqual([]);
    expect(changedItems(before, after)).toHaveLength(1);
    expect(changedItems(before, removed)).toHaveLength(1);
    expect(changedItems({}, before)).toHaveLength(2);
  });
});

describe('merging by key and time', () => {
  test.each<[string, [Entry['v'], number] | undefined, [Entry['v'], number], boolean]>([
    ['unknown here', undefined, [false, 1], true],
    ['set later there', [true, 1], [false, 2], true],
    ['set later here', [true, 2], [false, 1], false],
    ['taken back there later', [true, 1], [null, 2], true],
    ['the same', [true, 1], [true, 1], false],
  ])('%s', (_what, ours, theirs, taken) => {
    expect(newerIn(entries({ badge: theirs }), ours ? entries({ badge: ours }) : new Map()).has('badge')).toBe(taken);
  });

  test('computers that hear of each other in any order end with the same settings', () => {
    const value = fc.constantFrom('on', 'off', null);
    const keys = fc.constantFrom('site:a.example', 'site:b.example', 'site:c.example');
    const computer = fc
      .dictionary(keys, fc.tuple(value, fc.integer({ min: 0, max: 3 })))
      .map((some) => entries(some as Record<string, [Entry['v'], number]>));
    const merged = (a: Map<string, Entry>, b: Map<string, Entry>) => new Map([...a, ...newerIn(b, a)]);
    const sorted = (some: Map<string, Entry>) => [...some].sort(([a], [b]) => a.localeCompare(b));
    fc.assert(
      fc.property(computer, computer, computer, (a, b, c) => {
        expect(sorted(merged(merged(a, b), c))).toEqual(sorted(merged(c, merged(b, a))));
        expect(sorted(merged(a, a))).toEqual(sorted(a));
      }),
    );
  });
});
