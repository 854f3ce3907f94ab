import type { Translate } from '../card/translate.ts';
import type { NamesData } from '../dataset/compiled.ts';
import type { Answer } from './entries.ts';

/**
 * What an answer is called in a list: "Pain relief", "Law in Ohio, United States", "Term: GRADE".
 * @param places names of all places, by code
 */
export function answerName(answer: Answer, places: NamesData['places'], t: Translate): string {
  switch (answer.kind) {
    case 'topic':
      return answer.record.name;
    case 'place':
      return t('popup_answer_law', fullName(answer.record, places));
    case 'source':
      return `${t('popup_answer_source')} ${answer.record.title}`;
    case 'term':
      return `${t('popup_answer_term')} ${answer.record.name}`;
  }
}

/** "Ohio, United States" for a region, the name alone for a country. */
export function fullName({ name, parent }: NamesData['places'][string], places: NamesData['places']): string {
  const country = parent && places[parent]?.name;
  return country ? `${name}, ${country}` : name;
}
