import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPhrases } from '../../../lib/dataset/compact-phrase.ts';
import { written } from '../../../lib/dataset/encode-lexicon.ts';
import { hashOf } from '../../../lib/detect/features.ts';
import { createOccurrences, Lexicon } from '../../../lib/detect/lexicon.ts';
import { foldWord } from '../../../lib/text/fold.ts';
import { stem } from '../../../lib/text/stem.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';

/** A phrase as a tree, so that it can be written down, and matched the plain way. */
type Item =
  | { readonly word: string }
  | { readonly gap: 0 | 3 }
  | { readonly choices: readonly (readonly Item[])[]; readonly optional: boolean };

const write = (items: readonly Item[]): string =>
  items
    .map((item) => {
      if ('word' in item) return item.word;
      if ('gap' in item) return item.gap === 0 ? '_' : '...';
      const inner = item.choices.map(write).join('|');
      return item.optional ? `[${inner}]` : `(${inner})`;
    })
    .join(' ');

/** Where a phrase that begins at `from` can stand after it has taken its items, from some places on. */
function ends(items: readonly Item[], words: readonly string[], from: number, places: readonly number[]): number[] {
  let at = new Set(places);
  for (const item of items) at = new Set([...at].flatMap((place) => step(item, words, from, place)));
  return [...at];
}

function step(item: Item, words: readonly string[], from: number, place: number): number[] {
  if ('word' in item) return fits(item.word, words[place]) ? [place + 1] : [];
  if ('gap' in item) {
    // No phrase begins with a word that may be any.
    const room = place === from ? 0 : words.slice(place, place + 3).indexOf(',');
    const most = room < 0 ? Math.min(3, words.length - place) : room;
    if (item.gap === 0) return most > 0 ? [place + 1] : [];
    return Array.from({ length: most + 1 }, (_, i) => place + i);
  }
  const taken = item.choices.flatMap((choice) => ends(choice, words, from, [place]));
  return item.optional ? [place, ...taken] : taken;
}

function fits(pattern: string, word = ','): boolean {
  if (word === ',') return false;
  if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('=')) return word === pattern.slice(1);
  return stem(foldWord(word)) === stem(foldWord(pattern));
}

const word = fc
  .constantFrom('red', 'cat', 'dog', 'cats', '=cats', '=dog', 'ca*', 're*', 'd*')
  .map((one) => ({ word: one }));
const gap = fc.constantFrom(0 as const, 3 as const).map((one) => ({ gap: one }));
const { items } = fc.letrec<{ items: Item[]; group: Item }>((tie) => ({
  items: fc
    .tuple(
      fc.array(fc.oneof({ depthSize: 'small' }, word, gap, tie('group')), { maxLength: 2 }),
      word,
      fc.array(fc.oneof({ depthSize: 'small' }, word, gap, tie('group')), { maxLength: 2 }),
    )
    .map(([before, one, after]) => [...before, one, ...after] as Item[]),
  group: fc.record({
    choices: fc.array(tie('items'), { minLength: 1, maxLength: 3 }),
    optional: fc.boolean(),
  }),
}));
const text = fc.array(fc.constantFrom('red', 'cat', 'cats', 'dog', 'dogs', 'cart', 'sun', ','), { maxLength: 9 });

function lexiconOf(phrases: readonly string[]): Lexicon {
  return new Lexicon(phrases.map((phrase) => written(compactPhrases(phrase))).join(''));
}

function found(lexicon: Lexicon, words: readonly string[], from = 0, to = words.length): string[] {
  const tokens = createTokens();
  const out = createOccurrences();
  const line = words.join(' ');
  tokenize(line, tokens);
  lexicon.look(line, tokens, from, to);
  lexicon.match(out);
  return Array.from({ length: out.count }, (_, i) => `${out.from[i]}-${out.to[i]} ${out.concept[i]}`);
}

test('a part of a text is matched as a text of its own', () => {
  const lexicon = lexiconOf(['red cat', 'cat', 'cat sun']);
  expect(found(lexicon, ['red', 'cat', 'sun'], 1, 3)).toEqual(['1-2 1', '1-3 2']);
  expect(found(lexicon, ['red', 'cat', 'sun'], 0, 2)).toEqual(['0-2 0', '1-2 1']);
});

test('a text may hold more words than any before it, each with its own stem', () => {
  const lexicon = lexiconOf(['red cat']);
  const words = [...Array.from({ length: 5_000 }, (_, i) => `q${i}`), 'red', 'cat'];
  expect(found(lexicon, words)).toEqual(['5000-5002 0']);
  for (const at of [0, 1, 4_000, 4_999, 5_001])
    expect(lexicon.stems[at]).toBe(hashOf(stem(foldWord(words[at] as string))));
  expect(found(lexicon, ['sun', ',', 'cats'])).toEqual([]);
  expect([...lexicon.stems.slice(0, 3)]).toEqual([hashOf('sun'), 0, hashOf('cat')]);
});

test('of a text that repeats itself without end the first few thousand finds count', () => {
  const words = Array.from({ length: 5_000 }, () => 'cat');
  const all = found(lexiconOf(['cat']), words);
  expect(all).toHaveLength(4096);
  expect(all.at(-1)).toBe('4095-4096 0');
});

test('phrases are found wherever their items follow on each other, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.array(items, { minLength: 1, maxLength: 5 }),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      (phrases, texts) => {
        const lexicon = lexiconOf(phrases.map(write));
        for (const words of texts) {
          const expected = words.flatMap((_, from) =>
            phrases
              .flatMap((phrase, concept) => ends(phrase, words, from, [from]).map((to) => ({ from, to, concept })))
              .sort((a, b) => a.to - b.to || a.concept - b.concept)
              .map(({ from, to, concept }) => `${from}-${to} ${concept}`),
          );
          expect(found(lexicon, words)).toEqual([...new Set(expected)]);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('phrases by the thousand are found by each of their ways', () => {
  const name = (i: number) =>
    `w${String.fromCharCode(...[17_576, 676, 26, 1].map((unit) => 97 + (Math.floor(i / unit) % 26)))}q`;
  const many = Array.from(
    { length: 2_100 },
    (_, i) => `${name(4 * i)} (${name(4 * i + 1)}|${name(4 * i + 2)}|${name(4 * i + 3)}) [_] end`,
  );
  const lexicon = lexiconOf(many);
  let at = 0;
  const text: string[] = [];
  const expected: string[] = [];
  for (let i = 0; i < many.length; i += 1) {
    const way = [name(4 * i), name(4 * i + 1 + (i % 3)), ...(i % 2 === 0 ? ['sun'] : []), 'end'];
    text.push(...way, ',');
    expected.push(`${at}-${at + way.length} ${i}`);
    at = text.length;
  }
  expect(found(lexicon, text)).toEqual(expected);
  expect(found(lexicon, [name(0), name(5), 'end'])).toEqual([]);
});
