import { expect, test } from 'vitest';
import { compactPhrases } from '../../../lib/dataset/compact-phrase.ts';
import { written } from '../../../lib/dataset/encode-lexicon.ts';
import { createOccurrences, Lexicon } from '../../../lib/detect/lexicon.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';

/** Concepts found in a text, with their words. */
function found(lexicon: Lexicon, text: string): string[] {
  const tokens = createTokens();
  const out = createOccurrences();
  tokenize(text, tokens);
  lexicon.match(text, tokens, 0, tokens.count, out);
  return Array.from({ length: out.count }, (_, i) => {
    const from = tokens.start[out.from[i] as number];
    return `${out.concept[i]} ${text.slice(from, tokens.end[(out.to[i] as number) - 1])}`;
  });
}

function lexiconOf(...phrases: string[]): Lexicon {
  return new Lexicon(phrases.map((phrase) => written(compactPhrases(phrase))).join(''));
}

test('a phrase takes up words that texts before it have used', () => {
  const lexicon = lexiconOf('relief of pain', '(back|muscle) ache');
  expect(found(lexicon, 'pain and aches of old')).toEqual([]);
  expect(found(lexicon, 'relief of pains')).toEqual(['0 relief of pains']);
  expect(found(lexicon, 'a muscle ache')).toEqual(['1 muscle ache']);
});

test('a phrase takes up words that stand before it in its own sentence', () => {
  expect(found(lexiconOf('relief of pain'), 'pain, and relief of pain')).toEqual(['0 relief of pain']);
});

test('phrases of one word are reported as they stand in the data, whichever was met first', () => {
  const lexicon = lexiconOf('pain relief', 'pain [relief]', 'pain*');
  expect(found(lexicon, 'pain relief')).toEqual(['1 pain', '2 pain', '0 pain relief', '1 pain relief']);
});

test('a phrase that begins with two of its words is found by either', () => {
  const lexicon = lexiconOf('(back|back pain) cure');
  expect(found(lexicon, 'back cure')).toEqual(['0 back cure']);
  expect(found(lexicon, 'back pain cure')).toEqual(['0 back pain cure']);
});
