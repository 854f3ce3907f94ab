import { expect, test } from 'vitest';
import { foldWord } from '../../../lib/text/fold.ts';
import { stem } from '../../../lib/text/stem.ts';

test.each([
  ['Kratom', 'kratom'],
  ['kra\u00adtom', 'kratom'],
  ['kra\u200btom', 'kratom'],
  ['ｋｒａｔｏｍ', 'kratom'],
  ['doesn’t', "doesn't"],
  ['7‑OH', '7-oh'],
  ['eﬃcacy', 'efficacy'],
  ['CAFÉ', 'cafe'],
])('%s is read as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  [['relieve', 'relieves', 'relieved', 'relieving']],
  [['ease', 'eases', 'eased', 'easing']],
  [['ban', 'bans', 'banned', 'banning']],
  [['injury', 'injuries']],
  [['take', 'takes', 'took', 'taken', 'taking']],
  [['crisis', 'crises']],
])('%j have one stem', (words) => {
  expect(new Set(words.map((word) => stem(word))).size).toBe(1);
});

test.each([
  ['lead', 'leaf'],
  ['legal', 'leg'],
  ['liver', 'live'],
])('%s and %s have stems of their own', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
