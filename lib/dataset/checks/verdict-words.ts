import { allProse } from '../texts.ts';
import type { Check } from './check.ts';

/**
 * Words that judge the writer of a page, or the claim, instead of telling how the evidence stands. "False positive" and
 * "false result" are terms of testing and judge nobody.
 */
const VERDICT =
  /\b(myths?|fake[ds]?|false(ly|hoods?)?(?![- ](positive|negative|result|alarm))|bogus|debunk(s|ed|ing)?|lie[sd]?(?! (on|in|at|with|down|within|between|outside|beyond))|lying(?! down)|liars?|hoax(es)?|nonsense|quack(s|ery)?|pseudo-?science|scams?|snake oil|misinformation|disinformation|untrue|ridiculous|absurd)\b/i;

/** No verdicts in what readers see. The title of a source is quoted as it is. */
export const verdictWords: Check = {
  name: 'verdict-words',
  find: (dataset) =>
    allProse(dataset)
      .filter(({ kind, name }) => kind !== 'sources' || name === 'note' || name === 'interestNote')
      .flatMap(({ file, field, text }) => {
        const word = VERDICT.exec(text)?.[0];
        if (word === undefined) return [];
        const message = `"${word}" gives a verdict: say how the evidence stands to the claim instead`;
        return [{ file, field, message }];
      }),
};
