import { fileOf, type Problem } from '../dataset.ts';
import { parseRichText, plainText } from '../rich-text.ts';
import { allProse } from '../texts.ts';
import type { Check } from './check.ts';

/**
 * Limits for what the card's first view shows, in characters as a reader sees them, marks and citations not counted.
 * The card is about 320 px wide, some 45 characters a line: a summary of 620 takes 14 lines.
 */
const SUMMARY = 620;
const LAW = 420;
/** A longer word cannot be broken into a card of 320 px. */
const WORD = 34;

/** Texts fit the card. The schema holds the limits of the other fields. */
export const cardLength: Check = {
  name: 'card-length',
  find: (dataset) => [
    ...[...dataset.topics].flatMap(([id, topic]) => tooLong(fileOf('topics', id), 'summary', topic.summary, SUMMARY)),
    ...[...dataset.places].flatMap(([code, place]) =>
      place.law.flatMap(({ text }, index) => tooLong(fileOf('places', code), `law.${index}.text`, text, LAW)),
    ),
    ...allProse(dataset)
      .filter(({ kind }) => kind !== 'sources')
      .flatMap(({ file, field, text }): Problem[] => {
        const word = plainText(parseRichText(text).tree)
          .split(/[\s/-]+/)
          .find((part) => part.length > WORD);
        return word ? [{ file, field, message: `"${word}" is too long a word for the card: break it up` }] : [];
      }),
  ],
};

function tooLong(file: string, field: string, text: string, limit: number): Problem[] {
  const { length } = plainText(parseRichText(text).tree);
  return length > limit
    ? [{ file, field, message: `is ${length} characters long without its citations: shorten it to ${limit}` }]
    : [];
}
