import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedIn, parseRichText, plainText, type RichText } from '../../../lib/dataset/rich-text.ts';

describe('parseRichText', () => {
  it.each<[string, RichText]>([
    ['Plain words.', ['Plain words.']],
    ['An *important* word', ['An ', { em: ['important'] }, ' word']],
    ['**Strong *and* more**', [{ strong: ['Strong ', { em: ['and'] }, ' more'] }]],
    ['A trial [@smith2020].', ['A trial ', { cite: 'smith2020' }, '.']],
    ['Two [@a1] [@b2]', ['Two ', { cite: 'a1' }, ' ', { cite: 'b2' }]],
    ['*One [@a1]*', [{ em: ['One ', { cite: 'a1' }] }]],
    ['Folded\n  lines', ['Folded lines']],
    ['An e-mail a@b.org [sic]', ['An e-mail a@b.org [sic]']],
  ])('%s', (text, tree) => {
    expect(parseRichText(text)).toEqual({ tree, problems: [] });
  });

  it.each([
    ['An *open mark', /"\*" is opened and never closed/],
    ['Crossed **a *b** c*', /close the inner one first/],
    ['Two in one [@a1; @b2]', /one id a bracket/],
    ['No id [@]', /write \[@source-id\]/],
  ])('reports %s', (text, problem) => {
    expect(parseRichText(text).problems.join()).toMatch(problem);
  });

  it('loses no words, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b ', '*', '**', '[@x]', '[', '.'), { maxLength: 20 }), (parts) => {
        const letters = (text: string) => text.replace(/[^ab.[]/g, '');
        const { tree } = parseRichText(parts.join(''));
        const expected = letters(parts.join('').replaceAll('[@x]', ''));
        expect(letters(plainText(tree))).toBe(expected);
      }),
    );
  });
});

describe('a tree', () => {
  const { tree } = parseRichText('One *trial [@b2]* of **two [@a1]** says so [@b2].');
  it('gives its words without marks and citations', () => {
    expect(plainText(tree)).toBe('One trial of two says so.');
  });
  it('gives its sources in order, each once', () => {
    expect(citedIn(tree)).toEqual(['b2', 'a1']);
  });
});
