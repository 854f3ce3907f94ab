import { describe, expect, it } from 'vitest';
import { CHECKS, checkDataset } from '../../../lib/dataset/check-dataset.ts';
import { CITATIONS } from './faults/citations.ts';
import { ohio, ohioLaw, pain } from './faults/fault.ts';
import { FORMS } from './faults/forms.ts';
import { PLACES } from './faults/places.ts';
import { TOPICS } from './faults/topics.ts';
import { WORDING } from './faults/wording.ts';
import { type Sample, sample, TODAY, toDataset } from './sample.ts';

const FAULTS = [...CITATIONS, ...TOPICS, ...PLACES, ...FORMS, ...WORDING];

const find = (name: string, data: Sample) =>
  (CHECKS.find((check) => check.name === name)?.find(toDataset(data), TODAY) ?? []).map(({ file, field, message }) => ({
    at: `${file} ${field}`,
    message,
  }));

describe('checks of the dataset', () => {
  it('report nothing on a clean dataset', () => {
    expect(checkDataset(toDataset(sample()), TODAY)).toEqual([]);
  });

  it.each(FAULTS)('$check reports $fault', ({ check, plant, at, says }) => {
    const data = sample();
    expect(find(check, data)).toEqual([]);
    plant(data);
    expect(find(check, data)).toEqual([{ at, message: expect.stringMatching(says) }]);
  });

  it('are each shown to find a fault', () => {
    expect(new Set(FAULTS.map(({ check }) => check))).toEqual(new Set(CHECKS.map(({ name }) => name)));
  });
});

describe('what is not a fault', () => {
  const CLEAN: readonly { check: string; what: string; plant: (data: Sample) => void }[] = [
    {
      check: 'ids-stable',
      what: 'a renamed topic that leaves its old id, and a withdrawn one with its reason',
      plant: (data) => {
        data.ledger.topics.push('old-pain', 'wrong');
        pain(data).formerIds = ['old-pain'];
        data.ledger.withdrawn = [{ id: 'wrong', why: 'Published by mistake.', date: '2026-11-21' }];
      },
    },
    {
      check: 'law-order',
      what: 'announced law on top, with its day ahead',
      plant: (data) => {
        ohio(data).law.unshift({ ...ohioLaw(data), from: '2027-01-01', announced: true, status: 'banned' });
      },
    },
    {
      check: 'no-html',
      what: 'a bare ampersand',
      plant: (data) => {
        pain(data).supportsLine = 'A trial by Smith & Sons.';
      },
    },
    {
      check: 'verdict-words',
      what: 'a false positive, and where a risk lies',
      plant: (data) => {
        pain(data).supportsLine = 'A false positive test; the risk lies in the dose.';
      },
    },
    {
      check: 'no-advice',
      what: 'what a study gave, and that no safe dose is known',
      plant: (data) => {
        pain(data).supportsLine = 'The trial gave 4 g a day. No safe dose is known.';
      },
    },
  ];
  it.each(CLEAN)('$check lets pass $what', ({ check, plant }) => {
    const data = sample();
    plant(data);
    expect(find(check, data)).toEqual([]);
  });
});
