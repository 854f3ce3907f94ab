import { expect, test } from 'vitest';
import { withoutConsequences } from '../../../lib/dataset/consequences.ts';

const problem = (file: string, message: string) => ({ file, field: 'x', message });

test('a record that is missing for its own wrong shape is not asked for elsewhere', () => {
  const wrong = problem('claims/topics/pain.yml', '"trail" is not known here');
  const follows = problem('claims/glossary/survey.yml', 'names "pain", but there is no claims/topics/pain.yml');
  const other = problem('claims/glossary/survey.yml', 'names "pane", but there is no claims/topics/pane.yml');
  expect(withoutConsequences([wrong], [follows, other])).toEqual([other]);
  expect(withoutConsequences([], [follows, other])).toEqual([follows, other]);
});
