import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOSE,
  COLON,
  COMMA,
  createTokens,
  DASH,
  LINE,
  NUMBER,
  OPEN,
  OTHER,
  QUOTE,
  SEMICOLON,
  STOP,
  tokenize,
  WORD,
} from '../../../lib/text/tokens.ts';

function split(text: string): string[] {
  const tokens = createTokens(4);
  tokenize(text, tokens);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('a text in words, numbers and marks', () => {
  test.each([
    ['Kratom relieves pain.', ['Kratom', 'relieves', 'pain', '.']],
    ['It doesn’t help', ['It', 'doesn’t', 'help']],
    ['pain-relieving', ['pain', 'relieving']],
    ['7-OH is stronger', ['7-OH', 'is', 'stronger']],
    ['7-hydroxymitragynine', ['7-hydroxymitragynine']],
    ['0.05 or 1,946', ['0.05', 'or', '1,946']],
    ['ages 21+ and 100%', ['ages', '21+', 'and', '100%']],
    ['the U.S. ban', ['the', 'U.S', '.', 'ban']],
    ['kra\u00adtom and kra\u200btom', ['kra\u00adtom', 'and', 'kra\u200btom']],
    ['kratom\u00a0leaf', ['kratom', 'leaf']],
    ['wait… what?!', ['wait', '…', 'what', '?!']],
    ['“safe” (really)', ['“', 'safe', '”', '(', 'really', ')']],
    ['see https://example.com/kratom-pain?a=b, or', ['see', 'https://example.com/kratom-pain?a=b', ',', 'or']],
    ['(HTTP://example.com/pain).', ['(', 'HTTP://example.com/pain', ')', '.']],
    ['www.example.com… www.', ['www.example.com', '…', 'www', '.']],
    ['http relieves wwwpain', ['http', 'relieves', 'wwwpain']],
    ['', []],
    [' \t\n ', []],
  ])('%j', (text, words) => {
    expect(split(text)).toEqual(words);
  });
});

test('a web address is neither word nor number', () => {
  const tokens = createTokens();
  tokenize('https://example.com/kratom-eases-pain 7', tokens);
  expect([...tokens.kind.slice(0, tokens.count)]).toEqual([OTHER, NUMBER]);
});

/** A text with what pages hide in words and what breaks careless code: marks without width, directions, lone surrogates. */
const oddText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(..."aZ 9.,-&'%+\n\u00ad\u200b\u202e\u2066\u2011’…ﬁé", '\ud83d', '\udf3f', 'е'),
  ),
  maxLength: 120,
});

test('tokens of any text lie in order, inside it, and leave out no letter or digit', () => {
  const tokens = createTokens(1);
  fc.assert(
    fc.property(oddText, (text) => {
      tokenize(text, tokens);
      let last = 0;
      for (let i = 0; i < tokens.count; i += 1) {
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        if (start < last || end <= start || /[A-Za-z0-9]/.test(text.slice(last, start))) return false;
        last = end;
      }
      return last <= text.length && !/[A-Za-z0-9]/.test(text.slice(last));
    }),
    { numRuns: 2_000 },
  );
});

/** Names of the kinds, by number. */
const KINDS: Record<number, string> = {
  [WORD]: 'word',
  [NUMBER]: 'number',
  [COMMA]: 'comma',
  [STOP]: 'stop',
  [SEMICOLON]: 'semicolon',
  [COLON]: 'colon',
  [DASH]: 'dash',
  [OPEN]: 'open',
  [CLOSE]: 'close',
  [QUOTE]: 'quote',
  [LINE]: 'line',
  [OTHER]: 'other',
};

/** Each token with its kind: `a/word ,/comma`. */
function kinds(text: string): string {
  const tokens = createTokens();
  tokenize(text, tokens);
  return split(text)
    .map((token, i) => `${token}/${KINDS[tokens.kind[i] ?? -1]}`)
    .join(' ');
}

describe('what a token is', () => {
  test.each([
    ['take 12 grams of 7oh', 'take/word 12/number grams/word of/word 7oh/word'],
    ['a_b жук aªb 1º ٣ 日本', 'a_b/word жук/word aªb/word 1º/word ٣/word 日本/word'],
    ['az AZ 09', 'az/word AZ/word 09/number'],
    ['@[`{/:', '@/other [/open `/other {/open //other :/colon'],
    ['× ÷ ¡ ¿ ½ №', '×/other ÷/other ¡/other ¿/other ½/other №/other'],
    ['→ ⯿ 「 〿', '→/other ⯿/other 「/other 〿/other'],
    ['🌿', '\ud83c/other \udf3f/other'],
    ["'a' b' & -", "'/other a/word '/other b/word '/other &/other -/dash"],
    [', . ! ? … 。', ',/comma ./stop !/stop ?/stop …/stop 。/stop'],
    ['; : – — ―', ';/semicolon :/colon –/dash —/dash ―/dash'],
    ['( [ { ) ] }', '(/open [/open {/open )/close ]/close }/close'],
    ['" “ ” „ « »', '"/quote “/quote ”/quote „/quote «/quote »/quote'],
    ['.. ?! …', '../stop ?!/stop …/stop'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  test.each('09 0a 0d 20 a0 202f 2000 200a 3000'.split(' '))('U+%s is a space', (code) => {
    expect(kinds(`a${String.fromCharCode(Number.parseInt(code, 16))}b`)).toBe('a/word b/word');
  });
  test.each('85 2028 2029'.split(' '))('U+%s is a line end', (code) => {
    const end = String.fromCharCode(Number.parseInt(code, 16));
    expect(kinds(`a${end}b`)).toBe(`a/word ${end}/line b/word`);
  });
});

describe('where a word ends', () => {
  test.each([
    ['e.g. tea', 'e.g/word ./stop tea/word'],
    ['U.S.A. is', 'U.S.A/word ./stop is/word'],
    ['x.y', 'x.y/word'],
    ['ab.c', 'ab/word ./stop c/word'],
    ['a.bc', 'a/word ./stop bc/word'],
    ['1.5 1,946', '1.5/number 1,946/number'],
    ['1,a', '1/number ,/comma a/word'],
    ['3. 3..4 .5', '3/number ./stop 3/number ../stop 4/number ./stop 5/number'],
    ['x1.5', 'x1/word ./stop 5/number'],
    ['5% 5%a 7+ a+ 1.5%', '5%/number 5%/number a/word 7+/number a/word +/other 1.5%/number'],
    ['x5%', 'x5/word %/other'],
    ['5\u00ad%', '5/number %/other'],
    ['12\u200b3', '12\u200b3/number'],
    ['5-6 7-OH pain-7', '5-6/number 7-OH/word pain-7/word'],
    ['a-b a--b -a a-', 'a/word b/word a/word -/dash -/dash b/word -/dash a/word a/word -/dash'],
    ['a- b 5- 6', 'a/word -/dash b/word 5/number -/dash 6/number'],
    ['x‑y x‒y 7‑OH 7−3', 'x/word y/word x/word y/word 7‑OH/word 7−3/number'],
    ['AT&T 1&2 a & b', 'AT&T/word 1&2/number a/word &/other b/word'],
    ["don't a’s rock’n’roll 5'a", "don't/word a’s/word rock’n’roll/word 5'a/word"],
    ['a\u00adb \u00ad', 'a\u00adb/word'],
    ['a\u00ad', 'a/word'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });
});
