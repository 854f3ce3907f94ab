import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDetector } from '../../lib/cli/scan.ts';
import { readPhrases } from '../../lib/dataset/lexicon.ts';

const CLAIMS = resolve(import.meta.dirname, '../../claims');
const detector = await loadDetector();
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
