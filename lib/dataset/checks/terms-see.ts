import { fileOf } from '../dataset.ts';
import type { Check } from './check.ts';

/** The topics that a term of the glossary names are there. */
export const termsSee: Check = {
  name: 'terms-see',
  blocks: true,
  find: ({ glossary, topics }) =>
    [...glossary].flatMap(([id, term]) =>
      (term.topics ?? []).flatMap((topic, index) => {
        if (topics.has(topic)) return [];
        const message = `names "${topic}", but there is no claims/topics/${topic}.yml: correct the id, or remove it`;
        return [{ file: fileOf('glossary', id), field: `topics.${index}`, message }];
      }),
    ),
};
