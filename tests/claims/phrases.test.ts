import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRules, readPhrases } from '../../lib/dataset/lexicon.ts';
import { createDetector } from '../../lib/detect/detector.ts';

const CLAIMS = resolve(import.meta.dirname, '../../claims');
/** The rules alone: each example is proof of a rule. */
const rules = await compileRules(CLAIMS);
const detector = createDetector(rules);
const phrases = await readPhrases(CLAIMS);

/** Stance of the topic that the line is found to state, on a page about kratom. */
function stanceOf(topic: string, text: string): string {
  const claims = detector.begin('Kratom').read({ text, role: 'paragraph' });
  return claims.find((claim) => claim.topic === topic)?.stance ?? 'none';
}

describe.each([...phrases])('%s', (topic, { examples, counterexamples }) => {
  test.each(examples.asserts)('asserts: %s', (text) => {
    expect(stanceOf(topic, text)).toBe('asserts');
  });
  test.each(examples.denies ?? [])('denies: %s', (text) => {
    expect(stanceOf(topic, text)).toBe('denies');
  });
  test.each(counterexamples)('no claim: %s', (text) => {
    expect(stanceOf(topic, text)).toBe('none');
  });
});
