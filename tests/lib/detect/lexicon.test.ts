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
  lexicon.look(text, tokens, 0, tokens.count);
  lexicon.match(out);
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

test.each<[string, boolean]>([
  ['two cups of red clover', true],
  ['a red cup', false],
  ['the clovers', true],
  ['those seven tabs', true],
  ['those seven days', false],
  ['Ashy leaves', true],
  ['an elm', true],
  ['rain', false],
  ['', false],
])('without a match, "%s" may hold a name: %s', (text, mayName) => {
  const phrases = ['cup', 'red clover, (those|the) (7|seven) (tab|pill), ash* [tree], elm _'];
  const lexicon = new Lexicon(phrases.map((list) => written(list.split(', ').flatMap(compactPhrases))).join(''), isOne);
  const tokens = createTokens();
  tokenize(text, tokens);
  lexicon.look(text, tokens, 0, tokens.count);
  expect(lexicon.mayName).toBe(mayName);
});

test('where a name can end in any word, any sentence may hold it', () => {
  const lexicon = new Lexicon([';', written(compactPhrases('oak (_ tree|elm)'))].join(''), isOne);
  const tokens = createTokens();
  tokenize('rain', tokens);
  lexicon.look('rain', tokens, 0, 1);
  expect(lexicon.mayName).toBe(true);
});

function isOne(concept: number): boolean {
  return concept === 1;
}
