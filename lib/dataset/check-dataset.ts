/** Runs every check of what the records mean. A new check is a file in `checks/` and a line here. */
import { askedWords } from './checks/asked-words.ts';
import { bothSides } from './checks/both-sides.ts';
import { cardLength } from './checks/card-length.ts';
import type { Check } from './checks/check.ts';
import { citationsResolve } from './checks/citations-resolve.ts';
import { datesOrder } from './checks/dates-order.ts';
import { datesReal } from './checks/dates-real.ts';
import { disagreement } from './checks/disagreement.ts';
import { exposureNamed } from './checks/exposure-named.ts';
import { idsStable } from './checks/ids-stable.ts';
import { inlineCitations } from './checks/inline-citations.ts';
import { lawFields } from './checks/law-fields.ts';
import { lawOrder } from './checks/law-order.ts';
import { lightMarks } from './checks/light-marks.ts';
import { links } from './checks/links.ts';
import { noAdvice } from './checks/no-advice.ts';
import { noHtml } from './checks/no-html.ts';
import { placeCodes } from './checks/place-codes.ts';
import { reported } from './checks/reported.ts';
import { safetyLines } from './checks/safety-lines.ts';
import { sourceTwins } from './checks/source-twins.ts';
import { sourcesUsed } from './checks/sources-used.ts';
import { termsSee } from './checks/terms-see.ts';
import { topicsRecognised } from './checks/topics-recognised.ts';
import { verdictWords } from './checks/verdict-words.ts';
import type { Dataset, Problem } from './dataset.ts';

export const CHECKS: readonly Check[] = [
  citationsResolve,
  inlineCitations,
  sourcesUsed,
  sourceTwins,
  reported,
  bothSides,
  exposureNamed,
  safetyLines,
  topicsRecognised,
  askedWords,
  termsSee,
  placeCodes,
  lawOrder,
  lawFields,
  disagreement,
  datesReal,
  datesOrder,
  links,
  lightMarks,
  noHtml,
  verdictWords,
  noAdvice,
  cardLength,
  idsStable,
];

/**
 * In: a dataset whose shape is right, and the day of the check (`2026-11-24`). Out: every problem of every check.
 * With `blocking`, only the checks run whose findings stop a build.
 */
export function checkDataset(dataset: Dataset, today: string, which: 'all' | 'blocking' = 'all'): Problem[] {
  return CHECKS.filter((check) => which === 'all' || check.blocks).flatMap((check) => check.find(dataset, today));
}
