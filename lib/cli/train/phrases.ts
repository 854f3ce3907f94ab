import type { PhraseFile } from '../../dataset/lexicon.ts';
import type { Detector } from '../../detect/detector.ts';
import { type Example, exampleOf } from './examples.ts';

/**
 * The examples and counterexamples of `claims/phrases` as sentences on a page about kratom. Each says something of its
 * own topic alone: whether it states others too is left open.
 */
export function examplesOfPhrases(phrases: ReadonlyMap<string, PhraseFile>, detector: Detector): Example[] {
  const examples: Example[] = [];
  for (const [topic, file] of phrases) {
    const others = new Map([...phrases.keys()].filter((other) => other !== topic).map((other) => [other, 'asserts']));
    const add = (texts: readonly string[], stance?: 'asserts' | 'denies'): void => {
      const required = new Map<string, string>(stance ? [[topic, stance]] : []);
      for (const text of texts) {
        const reading = detector.begin('Kratom', [], (_start, _end, features, rules) => {
          examples.push(exampleOf(`phrases/${topic}`, features, { required, optional: others, rules }));
        });
        reading.read({ text, role: 'paragraph' });
      }
    };
    add(file.examples.asserts, 'asserts');
    add(file.examples.denies ?? [], 'denies');
    add(file.counterexamples);
  }
  return examples;
}
