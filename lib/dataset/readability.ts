/** How hard the dataset's texts are to read: a report for whoever writes them. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Dataset, fileOf } from './dataset.ts';
import { parseRichText, plainText } from './rich-text.ts';

export type TextKind = 'summary' | 'line' | 'finding' | 'safety' | 'law';

export interface GradedText {
  readonly kind: TextKind;
  readonly file: string;
  readonly field: string;
  readonly text: string;
  /** School grade of the United States, after Flesch and Kincaid (1975): 9 is ninth grade. */
  readonly grade: number;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** In: the dataset. Out: every text for readers with its grade, the hardest first. */
export function gradeTexts(dataset: Dataset): GradedText[] {
  const graded: GradedText[] = [];
  const add = (kind: TextKind, file: string, field: string, text: string) => {
    const plain = plainText(parseRichText(text).tree);
    graded.push({ kind, file, field, text: plain, grade: gradeOf(plain) });
  };
  for (const [id, topic] of dataset.topics) {
    const file = fileOf('topics', id);
    add('summary', file, 'summary', topic.summary);
    add('line', file, 'stances.asserts.line', topic.stances.asserts.line);
    add('line', file, 'stances.denies.line', topic.stances.denies.line);
    add('line', file, 'supportsLine', topic.supportsLine);
    add('line', file, 'limitsLine', topic.limitsLine);
    add('line', file, 'certaintyWhy', topic.certaintyWhy);
    if (topic.safety) add('safety', file, 'safety.text', topic.safety.text);
    for (const [at, { text }] of topic.supports.entries()) add('finding', file, `supports.${at}.text`, text);
    for (const [at, { text }] of topic.limits.entries()) add('finding', file, `limits.${at}.text`, text);
  }
  for (const [code, place] of dataset.places) {
    for (const [at, { text }] of place.law.entries()) add('law', fileOf('places', code), `law.${at}.text`, text);
  }
  return graded.sort((a, b) => b.grade - a.grade);
}

/** The Flesch-Kincaid grade of a plain text. Numbers count as words of one syllable. */
export function gradeOf(text: string): number {
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike);
  return fleschKincaid({
    sentence: Math.max(1, [...sentences.segment(text)].filter(({ segment }) => /\w/.test(segment)).length),
    word: Math.max(1, found.length),
    syllable: found.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  });
}

/** The middle of some numbers; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
