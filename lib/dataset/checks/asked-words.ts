import { ASKED_PLACES_FILE, fileOf, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** Every topic can be looked up in people's own words, no words lead to two topics, and places exist. */
export const askedWords: Check = {
  name: 'asked-words',
  find: ({ topics, places, asked, askedPlaces }) => {
    const problems: Problem[] = [...topics.keys()]
      .filter((id) => !asked.has(id))
      .map((id) => ({
        file: fileOf('topics', id),
        field: '',
        message: `cannot be looked up in people's own words: add claims/asked/${id}.yml`,
      }));
    const owners = new Map<string, string>();
    for (const [id, phrases] of asked) {
      const file = `claims/asked/${id}.yml`;
      if (!topics.has(id)) {
        const message = `leads nowhere: add claims/topics/${id}.yml, or correct the file name`;
        problems.push({ file, field: '', message });
      }
      for (const [at, phrase] of phrases.entries()) {
        const owner = owners.get(phrase);
        if (owner) {
          const message = `"${phrase}" leads to ${owner} already: keep it in one of the two, or say more`;
          problems.push({ file, field: String(at), message });
        } else owners.set(phrase, id);
      }
    }
    for (const code of askedPlaces.keys()) {
      if (places.has(code)) continue;
      const message = `leads nowhere: add claims/places/${code}.yml, or correct the code`;
      problems.push({ file: ASKED_PLACES_FILE, field: code, message });
    }
    return problems;
  },
};
