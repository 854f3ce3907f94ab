import { allWords } from './words.ts';

const ASKS = /^(?:what(?:'?s| is| are| was)|define|definition of|meaning of|explain)(?: an?| the)? (.+)$/;
const MEANS = /^what do(?:es)? (.+?) (?:mean|stand for)\b/;

/**
 * The word or name whose meaning a question asks for: "what is 7-OH?", "define certainty", "what does KCPA stand for".
 * @returns its words as the search compares them, joined by spaces; undefined where a question asks for something else
 */
export function meaningAsked(question: string): string | undefined {
  const asked = question.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const word = (MEANS.exec(asked) ?? ASKS.exec(asked))?.[1];
  return word === undefined ? undefined : allWords(word).join(' ');
}
