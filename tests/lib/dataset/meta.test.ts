import { describe, expect, it } from 'vitest';
import { contentHash, datasetMeta } from '../../../lib/dataset/meta.ts';
import { get, sample, toDataset } from './sample.ts';

describe('contentHash', () => {
  it('is the same whatever the order of records and of fields', () => {
    const data = sample();
    data.topics = Object.fromEntries(
      Object.entries(data.topics)
        .reverse()
        .map(([id, topic]) => [id, Object.fromEntries(Object.entries(topic).reverse()) as typeof topic]),
    );
    expect(contentHash(toDataset(data))).toBe(contentHash(toDataset(sample())));
    expect(contentHash(toDataset(data))).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with a word, and with the order of a list', () => {
    const word = sample();
    get(word.topics, 'pain').name = 'Pain';
    const order = sample();
    get(order.topics, 'pain').overstated.unshift('Another.');
    const other = structuredClone(order);
    get(other.topics, 'pain').overstated.reverse();
    const hashes = [sample(), word, order, other].map((data) => contentHash(toDataset(data)));
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('datasetMeta', () => {
  it('takes version and date from the newest record', () => {
    const data = sample();
    get(data.places, 'TH').checked = '2026-11-23';
    expect(datasetMeta(toDataset(data))).toMatchObject({
      version: '2026.11.23',
      date: '2026-11-23',
      counts: { topics: 2, sources: 4, places: 3 },
    });
  });

  it('leads from former ids to those of today', () => {
    const data = sample();
    get(data.topics, 'pain').formerIds = ['ache'];
    get(data.glossary, 'certainty').formerIds = ['sureness'];
    expect(datasetMeta(toDataset(data)).redirects).toEqual({
      topics: { ache: 'pain' },
      sources: {},
      glossary: { sureness: 'certainty' },
    });
  });
});
