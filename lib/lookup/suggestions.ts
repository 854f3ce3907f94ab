import type { Translate } from '../card/translate.ts';
import type { NamesData } from '../dataset/compiled.ts';
import { answerLabel, answerName, fullName } from './answer-name.ts';
import type { Answer } from './entries.ts';
import type { Lookup } from './lookup.ts';

/** Address bars have room for no more. */
const MOST = 5;

/** An answer offered while a question is being typed. */
export interface Suggestion {
  /** A question that this answer comes first for. */
  readonly question: string;
  readonly words: string;
}

/** The best answers to what has been typed so far; none where nothing fits. */
export function suggestionsFor(typed: string, lookup: Lookup, places: NamesData['places'], t: Translate): Suggestion[] {
  return lookup(typed)
    .slice(0, MOST)
    .map((answer) => {
      const words = [answerLabel(answer, t), answerName(answer, places, t)].filter(Boolean).join(' ');
      return { question: questionFor(answer, places, t), words };
    });
}

/** What one would type to get just this answer. */
function questionFor(answer: Answer, places: NamesData['places'], t: Translate): string {
  switch (answer.kind) {
    case 'place':
      return fullName(answer.record, places);
    case 'source':
      return answer.record.title;
    case 'term':
      return t('omnibox_term', answer.record.name);
    case 'topic':
      return answer.record.name;
  }
}
