import { expect, test } from 'vitest';
import { type DetectedClaim, makesClaims } from '../../../lib/detect/claim.ts';

const claim = (clear: boolean): DetectedClaim => ({
  ...{ topic: 'pain', stance: 'asserts', hedged: false, attributed: false },
  ...{ clear, start: 0, end: 1, triggers: [] },
});

test.each([
  ['without any', [], false],
  ['with faint ones alone', [claim(false), claim(false)], false],
  ['with a clear one among them', [claim(false), claim(true)], true],
])('a page %s', (_what, claims, makes) => {
  expect(makesClaims(claims)).toBe(makes);
});
