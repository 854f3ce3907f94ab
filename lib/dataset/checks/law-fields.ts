import { fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** A law statement carries what its status and its confidence promise. */
export const lawFields: Check = {
  name: 'law-fields',
  find: ({ places }) =>
    [...places].flatMap(([code, place]) => {
      const problems: Problem[] = [];
      const add = (field: string, message: string) => problems.push({ file: fileOf('places', code), field, message });
      place.law.forEach((law, index) => {
        const at = `law.${index}`;
        if (law.status === 'age-restricted' && law.minAge === undefined) {
          add(`${at}.minAge`, 'is missing, though the status is age-restricted: add the age');
        }
        if (law.status === 'banned-7oh-only' && law.sevenOh?.rule !== 'banned') {
          add(
            `${at}.sevenOh.rule`,
            'must be "banned" where the status is banned-7oh-only: add it, or correct the status',
          );
        }
        if (law.status === 'local-bans' && index === 0 && !place.local?.length) {
          add('local', 'is missing, though the status is local-bans: name the cities and counties');
        }
        if ((law.confidence === 'low' || law.disagree) && law.caution === undefined) {
          const why = law.disagree ? 'sources disagree' : 'confidence is low';
          add(`${at}.caution`, `is missing, though ${why}: say so in plain words for the reader`);
        }
        if (law.disagree && law.confidence === 'high') {
          add(`${at}.confidence`, 'is "high" though sources disagree: write "medium" or "low"');
        }
      });
      return problems;
    }),
};
