import { expect, test } from 'vitest';
import type { RuleData } from '../../../lib/detect/data.ts';
import { hashOf } from '../../../lib/detect/features.ts';
import { GRAMMAR } from '../../../lib/detect/model.ts';
import { modelOf, viewOf } from './small-lexicon.ts';

/** The rules of a topic, as the model reads them. */
function rules(...data: RuleData[]) {
  const model = modelOf({ pain: { concepts: { pain: 'pain', ache: 'ache' }, rules: data } });
  const view = viewOf(model, 'Relieve, harm, pain, ache, kratom.');
  const found = model.fillableRules();
  return { model, view, found };
}

test('a rule is read as it was written', () => {
  const { view, found } = rules('relieve >3 pain');
  const [relieve, , pain] = view.concepts();
  expect(found).toMatchObject([
    {
      topic: 'pain',
      stance: 'asserts',
      slots: [{ concepts: [relieve] }, { concepts: [pain], ordered: true, reach: 3 }],
      unless: [],
      needs: [],
      subject: 'scope',
      fixed: false,
      across: false,
    },
  ]);
});

test('and with all its options', () => {
  const { model, view, found } = rules({
    when: 'harm &9 pain|ache',
    stance: 'denies',
    unless: ['kratom'],
    needs: ['pain', 'relieve'],
    subject: 'named',
    fixed: true,
    across: true,
  });
  const [relieve, harm, pain, ache] = view.concepts();
  expect(found).toMatchObject([
    {
      stance: 'denies',
      slots: [{ concepts: [harm] }, { concepts: [pain, ache], ordered: false, reach: 9 }],
      unless: [model.grammar.kratom],
      needs: [pain, relieve],
      subject: 'named',
      fixed: true,
      across: true,
    },
  ]);
  expect(rules({ when: 'pain', subject: 'any', across: true }).found).toMatchObject([
    { subject: 'any', across: true, fixed: false, stance: 'asserts' },
  ]);
  expect(rules({ when: 'pain', fixed: true }).found).toMatchObject([{ subject: 'scope', across: false, fixed: true }]);
});

test('the numbers that stand for concepts and rules are those that the stored weights were learnt by', () => {
  const { model, found } = rules('relieve >3 pain', { when: 'relieve >3 pain', stance: 'denies' }, 'relieve > ache');
  expect(model.hashOf(model.grammar.kratom)).toBe(hashOf('kratom'));
  expect(found.map(({ key }) => key)).toEqual([1645534779, 2076844776, -975077450]);
});

test('every concept of the grammar has its number', () => {
  const model = modelOf();
  expect(new Set(GRAMMAR.map((name) => model.grammar[name])).size).toBe(GRAMMAR.length);
  expect(viewOf(model, 'kava').has(model.grammar.rival)).toBe(true);
  expect(viewOf(model, 'morphine').has(model.grammar['rival-drug'])).toBe(true);
});

test('a place counts as a place and has its code', () => {
  const model = modelOf();
  const view = viewOf(model, 'Ohio');
  const [concept = -1, ...groups] = view.concepts();
  expect(groups).toEqual([model.place]);
  expect(model.groupsOf(concept)).toEqual([model.place]);
  expect(model.placeCode(concept)).toBe('US-OH');
  expect(model.placeCode(model.grammar.kratom)).toBeUndefined();
});
