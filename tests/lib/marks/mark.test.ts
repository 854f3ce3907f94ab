import { expect, test } from 'vitest';
import type { DetectedClaim } from '../../../lib/detect/claim.ts';
import { shapeOf } from '../../../lib/marks/mark.ts';
import { markStyles } from '../../../lib/marks/styles.ts';

const topic = (asserts: string, denies: string, law?: true) => ({
  law,
  stances: { asserts: { evidence: asserts }, denies: { evidence: denies } },
});
const topics = {
  receptors: topic('agrees', 'disagrees'),
  cancer: topic('unknown', 'agrees'),
  pain: topic('mixed', 'mixed'),
  law: topic('mixed', 'disagrees', true),
};
const claim = (id: string, stance: 'asserts' | 'denies' = 'asserts'): DetectedClaim => ({
  topic: id,
  stance,
  hedged: false,
  attributed: false,
  clear: true,
  start: 0,
  end: 1,
  triggers: [],
});

test.each([
  ['evidence agrees', [claim('receptors')], 'agrees'],
  ['evidence disagrees', [claim('receptors', 'denies')], 'disagrees'],
  ['evidence is mixed', [claim('pain')], 'mixed'],
  ['nobody knows', [claim('cancer')], 'mixed'],
  ['law alone', [claim('law'), claim('law', 'denies')], 'law'],
  ['law beside health: the health claim decides', [claim('law'), claim('receptors')], 'agrees'],
  ['two standings in one sentence', [claim('receptors'), claim('receptors', 'denies')], 'mixed'],
  ['two claims of one standing', [claim('receptors'), claim('cancer', 'denies')], 'agrees'],
  ['a topic that the dataset does not know', [claim('unheard-of')], 'mixed'],
])('%s', (_what, claims, shape) => {
  expect(shapeOf(claims, topics)).toBe(shape);
});

test('shapes differ in form and take the text’s own colour', () => {
  const lines = [...markStyles.matchAll(/underline (\w+)/g)].map((match) => match[1]);
  expect(new Set(lines).size).toBe(4);
  expect(lines).not.toContain('wavy');
  expect(markStyles.match(/underline \w+ (\dpx|min\(\dpx, \d+%\)) currentColor;/g)).toHaveLength(3 * 4);
});
