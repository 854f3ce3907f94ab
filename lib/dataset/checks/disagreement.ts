import { fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** Where sources are said to disagree, each side says something else and has sources of its own. */
export const disagreement: Check = {
  name: 'disagreement',
  find: ({ places }) =>
    [...places].flatMap(([code, place]) =>
      place.law.flatMap((law, index) =>
        (law.disagree ?? []).flatMap((side, at): Problem[] => {
          const file = fileOf('places', code);
          const field = `law.${index}.disagree.${at}`;
          const earlier = law.disagree?.slice(0, at) ?? [];
          const problems: Problem[] = [];
          if (earlier.some((other) => other.says === side.says)) {
            problems.push({
              file,
              field: `${field}.says`,
              message: 'says what another side says: write how it differs',
            });
          }
          for (const source of side.sources) {
            if (earlier.some((other) => other.sources.includes(source))) {
              const message = `"${source}" is on two sides: keep it on the side that it takes`;
              problems.push({ file, field: `${field}.sources`, message });
            }
          }
          return problems;
        }),
      ),
    ),
};
