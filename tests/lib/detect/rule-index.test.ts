import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../lib/detect/rule.ts';
import { RuleIndex } from '../../../lib/detect/rule-index.ts';

const CONCEPTS = 12;
const concepts = fc.uniqueArray(fc.nat(CONCEPTS - 1), { minLength: 1, maxLength: 4 });
const slots = fc.array(concepts, { minLength: 1, maxLength: 3 });

test('every rule that a sentence may fill is found once, in order, under each concept that it can begin with', () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 40 }), concepts, fc.nat(CONCEPTS), (all, held, shared) => {
      const index = new RuleIndex(CONCEPTS, (concept) => concept < shared);
      const rules = all.map(
        (sets, place) => ({ topic: String(place), slots: sets.map((set) => ({ concepts: set })) }) as unknown as Rule,
      );
      for (const rule of rules) index.add(rule);
      const counts = new Int32Array(CONCEPTS);
      for (const concept of held) counts[concept] = 1;
      index.hold(held, counts);
      for (const concept of held) {
        const found = index.from(concept).map(({ topic }) => Number(topic));
        const fits = rules.filter(
          ({ slots }) =>
            slots[0]?.concepts.includes(concept) &&
            slots.every((slot) => slot.concepts.some((one) => held.includes(one))),
        );
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found).toEqual(expect.arrayContaining(fits.map(({ topic }) => Number(topic))));
        for (const place of found) {
          const { slots = [] } = rules[place] ?? {};
          expect(slots[0]?.concepts).toContain(concept);
          expect(slots.some((slot) => slot.concepts.some((one) => held.includes(one)))).toBe(true);
        }
      }
    }),
  );
});
