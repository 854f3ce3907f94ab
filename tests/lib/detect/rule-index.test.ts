import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../lib/detect/rule.ts';
import { RuleIndex } from '../../../lib/detect/rule-index.ts';

const CONCEPTS = 12;
const concepts = fc.uniqueArray(fc.nat(CONCEPTS - 1), { minLength: 1, maxLength: 4 });
const slots = fc.array(concepts, { minLength: 1, maxLength: 3 });

test('every rule that a sentence may fill is found, in order, and none that lacks a slot it is filed by', () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 40 }), concepts, fc.nat(CONCEPTS), (all, held, shared) => {
      const index = new RuleIndex((concept) => concept < shared);
      const rules = all.map((sets) => ({ slots: sets.map((set) => ({ concepts: set })) }) as unknown as Rule);
      for (const rule of rules) index.add(rule);
      const counts = new Int32Array(CONCEPTS);
      for (const concept of held) counts[concept] = 1;
      index.hold(held, counts);
      for (const concept of held) {
        const found = [...index.from(concept)];
        const fits = rules.filter(
          (rule) =>
            rule.slots[0]?.concepts.includes(concept) &&
            rule.slots.every((slot) => slot.concepts.some((one) => held.includes(one))),
        );
        expect(found.filter((rule) => fits.includes(rule))).toEqual(fits);
        expect(found).toEqual(rules.filter((rule) => found.includes(rule)));
        for (const {
          slots: [first, ...others],
        } of found) {
          expect(first?.concepts).toContain(concept);
          expect(others.length === 0 || others.some((slot) => slot.concepts.some((one) => held.includes(one)))).toBe(
            true,
          );
        }
      }
    }),
  );
});
