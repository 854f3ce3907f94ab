import type { Translate } from '../card/translate.ts';
import type { NamesData } from '../dataset/compiled.ts';
import type { Answer } from './entries.ts';

/**
 * What an answer is called in a list: "Pain relief", "Law in Ohio, United States"; a source or a term by its name alone,
 * which `answerLabel` goes before.
 * @param places names of all places, by code
 */
export function answerName({ kind, record }: Answer, places: NamesData['places'], t: Translate): string {
  if (kind === 'place') return t('popup_answer_law', fullName(record, places));
  return kind === 'source' ? record.title : record.name;
}

/** What kind of answer it is, where its name does not tell. */
export function answerLabel({ kind }: Answer, t: Translate): string | undefined {
  if (kind === 'source') return t('popup_answer_source');
  return kind === 'term' ? t('popup_answer_term') : undefined;
}

/** "Ohio, United States" for a region, the name alone for a country. */
export function fullName({ name, parent }: NamesData['places'][string], places: NamesData['places']): string {
  const country = parent && places[parent]?.name;
  return country ? `${name}, ${country}` : name;
}
