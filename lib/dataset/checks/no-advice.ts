import { allProse } from '../texts.ts';
import type { Check } from './check.ts';

/** Ways of telling a reader what or how much to take. What a study gave or found is not among them. */
const ADVICE: readonly RegExp[] = [
  /\byou (should|must|ought to|need to|can safely|may safely)\b/i,
  /\bwe (recommend|advise|suggest)\b/i,
  /(?<!\b(?:no|not a|without a|any|as) )\b(recommended|safe|suggested|starting|ideal|optimal|proper|right|effective|maximum) (daily )?(dose|dosage|amount|serving)s?\b/i,
  /\b(start|begin) (low|with (\d|a (small|low)))/i,
  /\b(take|use|drink|try) (up to |about |no more than )?\d+([.,]\d+)?( ?(-|to) ?\d+)? ?(g|mg|grams?|milligrams?|capsules?|teaspoons?)\b/i,
  /\bdo not exceed\b/i,
];

/** No advice and no doses to take, anywhere that readers look. */
export const noAdvice: Check = {
  name: 'no-advice',
  find: (dataset) =>
    allProse(dataset)
      // Overstatements describe what pages say; a source's title is its own.
      .filter(({ kind, name }) => kind !== 'sources' && name !== 'overstated' && name !== 'understated')
      .flatMap(({ file, field, text }) => {
        const found = ADVICE.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined);
        if (found === undefined) return [];
        return [
          {
            file,
            field,
            message: `"${found}" reads as advice: report what was found, without telling anybody what to do`,
          },
        ];
      }),
};
