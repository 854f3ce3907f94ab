/** The filter over lists: every word that was typed begins some word of an entry. */
import { foldWord } from '../text/fold.ts';

/**
 * In: what was typed. Out: a test for an entry's texts. Case, accents and word order do not matter; nothing typed
 * lets everything pass.
 */
export function filterOf(typed: string): (...texts: readonly (string | undefined)[]) => boolean {
  const wanted = wordsOf(typed);
  return (...texts) => {
    if (wanted.length === 0) return true;
    const words = texts.flatMap((text) => wordsOf(text ?? ''));
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
}

function wordsOf(text: string): string[] {
  return foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
