import { describe, expect, test } from 'vitest';
import { foldUnit, foldWord } from '../../../lib/text/fold.ts';

test.each([
  ['Kratom', 'kratom'],
  ['kra\u00adtom', 'kratom'],
  ['kra\u200btom', 'kratom'],
  ['ｋｒａｔｏｍ', 'kratom'],
  ['doesn’t', "doesn't"],
  ['7‑OH', '7-oh'],
  ['eﬃcacy', 'efficacy'],
  ['CAFÉ', 'cafe'],
  ['', ''],
])('%s is read as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

describe('single characters', () => {
  test.each([...'àáâãäåāăèéêëēėìíîïīòóôõöōùúûüūñç'])('%s is read without its accent', (letter) => {
    expect(foldWord(`x${letter}`)).toBe(`x${letter.normalize('NFD').charAt(0)}`);
  });

  test.each('00ad 200b 200c 200d 2060 feff 200e 200f 202a 202b 202c 202d 202e 2066 2067 2068 2069 034f'.split(' '))(
    'U+%s is no part of a word',
    (code) => {
      const mark = String.fromCharCode(Number.parseInt(code, 16));
      expect(foldWord(`kra${mark}tom`)).toBe('kratom');
      expect(foldUnit(mark.charCodeAt(0))).toBe('');
    },
  );

  test.each([
    ["'", '2018 2019 201b 02bc 00b4 2032 ff07'],
    ['-', '2010 2011 2012 2212 fe63 ff0d'],
    ['ff', 'fb00'],
    ['fi', 'fb01'],
    ['fl', 'fb02'],
    ['ffi', 'fb03'],
    ['ffl', 'fb04'],
    ['o', '00f8'],
    ['ae', '00e6'],
    ['oe', '0153'],
    ['ss', '00df'],
    ['u', '00b5 03bc'],
    ['2', '00b2 2082'],
    ['3', '00b3'],
    ['1', '2081'],
  ])('is read as %s', (plain, codes) => {
    for (const code of codes.split(' ')) expect(foldUnit(Number.parseInt(code, 16))).toBe(plain);
  });

  test('full-width forms are read as ASCII in lower case, and nothing beside them is', () => {
    for (let code = 0xff01; code <= 0xff5e; code += 1) {
      const plain = String.fromCharCode(code - 0xfee0).toLowerCase();
      expect(foldUnit(code)).toBe(plain);
    }
    expect(foldUnit(0xff00)).toBeUndefined();
    expect(foldUnit(0xff5f)).toBeUndefined();
  });

  test.each(['ж', '中', 'ŋ', '\u0080', '\ud83c'])('%s stands for itself', (letter) => {
    expect(foldUnit(letter.charCodeAt(0))).toBeUndefined();
    expect(foldWord(`a${letter}`)).toBe(`a${letter}`);
  });
});
