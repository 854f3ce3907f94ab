import { describe, expect, test } from 'vitest';
import { compileLibrary } from '../../../lib/dataset/compile.ts';
import { historiesOf, shared, unseenChanges } from '../../../lib/library/changes.ts';
import { get, sample, toDataset } from '../dataset/sample.ts';

const before = compileLibrary(toDataset(sample()));

describe('unseenChanges', () => {
  test('is empty once all is seen', () => {
    expect(unseenChanges(before, historiesOf(before))).toEqual([]);
  });

  test('gives the changes made since, also those of the same day, and new records as a whole', () => {
    const data = sample();
    get(data.topics, 'pain').history.push({ date: '2026-11-20', change: 'A trial was added.' });
    get(data.places, 'US-OH').history.push({ date: '2026-11-23', change: 'A ban from 2027.' });
    data.topics.sleep = { ...get(data.topics, 'pain'), name: 'Sleep', history: get(data.topics, 'seizures').history };
    expect(unseenChanges(compileLibrary(toDataset(data)), historiesOf(before))).toEqual([
      { date: '2026-11-23', change: 'A ban from 2027.', name: 'Ohio', address: { page: 'place', id: 'US-OH' } },
      { date: '2026-11-20', change: 'A trial was added.', name: 'Pain relief', address: { page: 'claim', id: 'pain' } },
      { date: '2026-11-20', change: 'First published.', name: 'Sleep', address: { page: 'claim', id: 'sleep' } },
    ]);
  });

  test('are told once where many records had the same one on one day', () => {
    const [first, ...rest] = shared(unseenChanges(before, undefined));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ date: '2026-11-20', change: 'First published.' });
    expect(first?.records.map(({ name }) => name)).toEqual([
      'Ohio',
      'Pain relief',
      'Seizures',
      'Thailand',
      'United States',
    ]);
  });

  test('gives everything to a reader of whom nothing is known', () => {
    expect(unseenChanges(before, undefined)).toHaveLength(5);
  });
});
