import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../lib/detect/rule.ts';
import { RuleIndex } from '../../../lib/detect/rule-index.ts';

const CONCEPTS = 12;
const concepts = fc.uniqueArray(fc.nat(CONCEPTS - 1), { minLength: 1, maxLength: 4 });
const slots = fc.array(concepts, { minLength: 1, maxLength: 3 });

test('every rule that a sentence may fill is found once: by the concept that it can begin with, then in order', () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 40 }), concepts, fc.nat(CONCEPTS), (all, held, shared) => {
      const rules = all.map(
        (sets, place) => ({ topic: String(place), slots: sets.map((set) => ({ concepts: set })) }) as unknown as Rule,
      );
      const index = new RuleIndex(rules, CONCEPTS, (concept) => concept < shared);
      const counts = new Int32Array(CONCEPTS);
      for (const concept of held) counts[concept] = 1;
      index.hold(held, counts);
      const found = index.fillable().map(({ topic }) => Number(topic));
      const fits = rules.filter(({ slots }) => slots.every((slot) => slot.concepts.some((one) => held.includes(one))));
      expect(found).toEqual(expect.arrayContaining(fits.map(({ topic }) => Number(topic))));
      const rank = (place: number) => {
        const { slots = [] } = rules[place] ?? {};
        return held.findIndex((concept) => slots[0]?.concepts.includes(concept));
      };
      const inOrder = [...new Set(found)].sort((a, b) => rank(a) - rank(b) || a - b);
      expect(found).toEqual(inOrder);
      for (const place of found) expect(rank(place)).toBeGreaterThanOrEqual(0);
      // A second sentence finds its own.
      index.hold([], new Int32Array(CONCEPTS));
      expect(index.fillable()).toEqual([]);
    }),
  );
});
