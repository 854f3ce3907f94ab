/** Turns the records into what lists show. */
import { compileCard } from './compile.ts';
import type { NamesData } from './compiled.ts';
import type { Dataset } from './dataset.ts';

/** For `virtual:claims/names`. In: a dataset whose shape is right. Out: topics and places in the order of the card's data, and terms. */
export function compileNames(dataset: Dataset): NamesData {
  const { topics, places } = compileCard(dataset);
  return {
    topics: Object.fromEntries(
      Object.values(topics).map(({ id, name, group, law, stances }) => [
        id,
        {
          ...{ id, name, group },
          ...(law ? { law } : {}),
          evidence: { asserts: stances.asserts.evidence, denies: stances.denies.evidence },
        },
      ]),
    ),
    places: Object.fromEntries(
      Object.values(places).map(({ code, name, parent }) => [code, { code, name, ...(parent ? { parent } : {}) }]),
    ),
    terms: Object.fromEntries([...dataset.glossary].map(([id, { name }]) => [id, name])),
  };
}
