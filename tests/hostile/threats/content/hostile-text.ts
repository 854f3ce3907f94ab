import fc from 'fast-check';
import { loadDetector } from '../../../../lib/cli/scan.ts';
import { gatePattern } from '../../../../lib/dataset/lexicon.ts';
import type { Detector } from '../../../../lib/detect/detector.ts';
import { type Check, noneOf } from '../../check.ts';

const BYTES = 65_536;
const STRINGS = 500;
const TEXTS = { quick: 10_000, full: 100_000 };

/** Pieces that make careless code slow or wrong: names that almost begin, marks without width, directions, halves of pairs. */
const piece = fc.constantFrom(
  ...'krato|k|mitragy|7-|7 O|maeng |kratom |kratom relieves pain. |7-OH |it |not |no. |U.S. |1.|[1] |— |" |“|”|(|\u2028|\u2028\u2028|…|?!'.split(
    '|',
  ),
  ...'\u00ad|\u200b|\u200d|\u202e|\u2067|\u2069|\ufeff|\ud83c|\udf3f|е|ｋ|ﬁ|İ|é|-|_|,|;|:|a|9|\n'.split('|'),
  ...'it helps with |relief of pain and |banned in Alabama and |addictive |withdrawal |study found '.split('|'),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
/** A giant of one to four pieces over and over. */
const giant = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) =>
  pieces
    .join('')
    .repeat(Math.ceil(BYTES / Math.max(1, pieces.join('').length)))
    .slice(0, BYTES),
);

const runaway: Check = {
  threat: 21,
  counts: `ms that the gate's pattern takes for the worst of ${STRINGS} texts of 64 kB`,
  bar: '20',
  places: ['node'],
  async measure(lab) {
    const pattern = new RegExp(lab.planted ? '(?:k+r*)+t' : await gatePattern('claims'), 'i');
    let worst = 0;
    let at = '';
    for (const one of fc.sample(giant, { numRuns: STRINGS, seed: 21 })) {
      const some = lab.planted ? 'k'.repeat(26) : one;
      const ms = Math.min(...[1, 2, 3].map(() => timeOf(() => pattern.test(some))));
      if (ms > worst) [worst, at] = [ms, some.slice(0, 60)];
      if (worst > 20) break;
    }
    return { figure: worst.toFixed(1), holds: worst <= 20, found: [at] };
  },
  plant: { fault: 'a nested repetition as the pattern' },
};

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

const odd: Check = {
  threat: 21,
  counts: 'odd texts: those at which the detector throws, or finds a claim that does not lie inside the text',
  bar: '0',
  places: ['node'],
  core: true,
  async measure(lab) {
    const detector = await loadDetector();
    const runs = lab.full ? TEXTS.full : TEXTS.quick;
    const found: string[] = [];
    let claims = 0;
    for (const one of fc.sample(text, { numRuns: runs, seed: 22 })) {
      const read = readAll(detector, lab.planted ? one.repeat(2) : one);
      if (typeof read === 'string') found.push(`${JSON.stringify(one)}: ${read}`);
      else claims += read.length;
      found.push(
        ...(typeof read === 'string'
          ? []
          : read.filter(({ end }) => end > one.length).map(() => `${JSON.stringify(one)}: outside`)),
      );
    }
    return claims < runs / 100 ? { figure: `only ${claims} claims`, holds: false } : noneOf(found, runs);
  },
  plant: { fault: 'a detector that reads another text than the page has' },
};

/** The claims of a text, or what was wrong with them. */
function readAll(detector: Detector, some: string): ReadonlyArray<{ readonly end: number }> | string {
  try {
    const claims = detector.begin('Kratom').read({ text: some, role: 'paragraph' });
    const isRight = claims.every(
      ({ start, end, triggers }) =>
        start >= 0 &&
        start < end &&
        end <= some.length &&
        triggers.every((one) => one.start >= start && one.start < one.end && one.end <= end),
    );
    return isRight ? claims : 'a claim outside';
  } catch (error) {
    return String(error);
  }
}

export const checks = [runaway, odd];
