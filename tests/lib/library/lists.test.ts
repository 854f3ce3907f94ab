import { describe, expect, test } from 'vitest';
import { StudyKind } from '../../../lib/dataset/schema.ts';
import { evidenceByStudy, STUDY_KINDS } from '../../../lib/library/evidence-by-study.ts';
import { filterOf } from '../../../lib/library/filter.ts';

describe('evidenceByStudy', () => {
  const finding = (study: (typeof STUDY_KINDS)[number]) => ({
    study,
    about: 'leaf' as const,
    text: ['A finding.'],
    sources: ['one'],
  });

  test('counts findings of either side, the strongest kind first', () => {
    const rows = evidenceByStudy({
      supports: [finding('survey'), finding('trial'), finding('survey')],
      limits: [finding('animal'), finding('survey')],
    });
    expect(rows).toEqual([
      { study: 'trial', supports: 1, limits: 0 },
      { study: 'survey', supports: 2, limits: 1 },
      { study: 'animal', supports: 0, limits: 1 },
    ]);
  });

  test('knows every kind of study that the dataset may name', () => {
    expect([...STUDY_KINDS].sort()).toEqual([...StudyKind.options].sort());
  });
});

describe('filterOf', () => {
  test.each([
    ['', true],
    ['pain', true],
    ['PAIN rel', true],
    ['relief pain', true],
    ['  kratom  eases ', true],
    ['ain', false],
    ['pain liver', false],
    ['cafe', true],
  ])('"%s": %s', (typed, passes) => {
    expect(filterOf(typed)('Pain relief', undefined, 'Kratom eases pain. Café.')).toBe(passes);
  });
});
