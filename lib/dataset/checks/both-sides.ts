import { fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** A topic answers both stances without contradicting itself, and rests on two sources at least. */
export const bothSides: Check = {
  name: 'both-sides',
  find: ({ topics }) =>
    [...topics].flatMap(([id, topic]) => {
      const problems: Problem[] = [];
      const add = (field: string, message: string) => problems.push({ file: fileOf('topics', id), field, message });
      const { asserts, denies } = topic.stances;
      if (asserts.evidence === denies.evidence && (asserts.evidence === 'agrees' || asserts.evidence === 'disagrees')) {
        const message = `is "${denies.evidence}" for the claim and for its opposite: the evidence cannot stand so to both`;
        add('stances.denies.evidence', message);
      }
      if (asserts.line === denies.line) {
        add('stances.denies.line', 'is the same as for the claim itself: answer the page that denies it');
      }
      if (topic.supportsLine === topic.limitsLine) add('limitsLine', 'repeats supportsLine: say what limits the claim');
      const sources = new Set([...topic.supports, ...topic.limits].flatMap((finding) => finding.sources));
      if (sources.size < 2) add('supports', 'all findings rest on one source: add a finding from a second one');
      return problems;
    }),
};
