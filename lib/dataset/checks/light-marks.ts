import { parseRichText } from '../rich-text.ts';
import { allProse } from '../texts.ts';
import type { Check } from './check.ts';

/** Light marks are well formed, and stand only in fields that are read with them. */
export const lightMarks: Check = {
  name: 'light-marks',
  find: (dataset) =>
    allProse(dataset).flatMap(({ file, field, text, rich, kind }) => {
      if (rich) return parseRichText(text).problems.map((message) => ({ file, field, message }));
      // A title is quoted as it is, asterisks and all.
      if (kind === 'sources' || !/\*|\[@/.test(text)) return [];
      return [{ file, field, message: 'is shown as plain words: remove the asterisks and citations' }];
    }),
};
