import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../lib/dataset/changes.ts';
import { readDataset } from '../../../lib/dataset/read.ts';
import { gradeOf, gradeTexts, median } from '../../../lib/dataset/readability.ts';
import { recordIds } from '../../../lib/dataset/record-ids.ts';
import { dueReviews } from '../../../lib/dataset/stale.ts';
import { get, sample, toDataset } from './sample.ts';

describe('dueReviews', () => {
  const dates = (data = sample(), day = '2027-02-20') =>
    dueReviews(toDataset(data), day).map(({ due, file }) => `${due} ${file}`);

  it('lists what falls due up to and on the day', () => {
    expect(dates(sample(), '2027-02-19')).toEqual([]);
    expect(dates()).toEqual([
      '2027-02-20 claims/places/TH.yml',
      '2027-02-20 claims/places/US-OH.yml',
      '2027-02-20 claims/places/US.yml',
    ]);
    expect(dates(sample(), '2027-05-21').slice(3)).toEqual([
      '2027-05-20 claims/topics/pain.yml',
      '2027-05-20 claims/topics/seizures.yml',
      '2027-05-21 claims/help-lines.yml',
    ]);
  });

  it.each([
    ['2027-01', '2027-01-01'],
    ['2027', '2027-01-01'],
    ['2027-01-15', '2027-01-15'],
  ])('asks whether law announced for %s took effect', (from, due) => {
    const data = sample();
    Object.assign(get(get(data.places, 'TH').law, 0), { from, announced: true });
    expect(dates(data, due)).toEqual([`${due} claims/places/TH.yml`]);
  });
});

describe('changesSince', () => {
  it('lists the changes of topics and places, the newest first', () => {
    const data = sample();
    get(data.places, 'TH').history.push({ date: '2026-11-23', change: 'Sale banned.' });
    const changes = changesSince(toDataset(data), '2026-11-20').map(({ date, file }) => `${date} ${file}`);
    expect(changes).toHaveLength(6);
    expect(changes.slice(0, 2)).toEqual(['2026-11-23 claims/places/TH.yml', '2026-11-20 claims/places/TH.yml']);
    expect(changesSince(toDataset(data), '2026-11-21')).toEqual([
      { date: '2026-11-23', file: 'claims/places/TH.yml', change: 'Sale banned.' },
    ]);
  });
});

describe('readability', () => {
  it('grades harder words and longer sentences higher', () => {
    const easy = gradeOf('The tea was weak. The men felt less pain.');
    const hard = gradeOf(
      'Pharmacological investigation demonstrated significant antinociceptive activity in laboratory animals.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(20);
  });

  it('agrees with a grade worked out by hand', () => {
    // 2 sentences, 12 words, 12 syllables: 0.39 * 12 / 2 + 11.8 * 12 / 12 - 15.59
    expect(gradeOf('He took the leaf to ease his pain. It did not kill.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
  });

  it('grades every text for readers, the hardest first', () => {
    const graded = gradeTexts(toDataset(sample()));
    expect(graded.filter(({ kind }) => kind === 'summary')).toHaveLength(2);
    expect(graded.filter(({ kind }) => kind === 'law')).toHaveLength(6);
    expect(graded.map(({ grade }) => grade)).toEqual(graded.map(({ grade }) => grade).toSorted((a, b) => b - a));
    expect(graded.map(({ text }) => text).join()).not.toContain('[@');
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('takes the middle of %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('recordIds', () => {
  it('adds what is new, keeps what is gone, and then finds nothing more to add', () => {
    const root = mkdtempSync(join(tmpdir(), 'claims-'));
    try {
      mkdirSync(join(root, 'claims'));
      const data = sample();
      data.ledger = { topics: ['old-pain'], sources: [], places: [], glossary: [] };
      expect(recordIds(root, toDataset(data))).toContain('topics/pain');
      const { ledger } = readDataset(root).dataset;
      expect(ledger.topics).toEqual(['old-pain', 'pain', 'seizures']);
      expect(ledger.places).toEqual(['TH', 'US', 'US-OH']);
      const before = readFileSync(join(root, 'claims/ids.yml'), 'utf8');
      expect(before).toMatch(/^# Every id that was ever published/);
      expect(recordIds(root, { ...toDataset(data), ledger })).toEqual([]);
      expect(readFileSync(join(root, 'claims/ids.yml'), 'utf8')).toBe(before);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
