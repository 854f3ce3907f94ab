import type { SentenceView } from './sentence-view.ts';

/** Names of places up to this length are abbreviations, and written in capitals. */
const SHORT_NAME = 2;

/** ISO 3166 codes of the places that a sentence of `text` names, in order. */
export function namedPlaces(view: SentenceView, text: string): string[] {
  const { model, tokens } = view;
  const codes: string[] = [];
  for (const occurrence of view.of(model.place)) {
    const name = text.slice(tokens.start[view.start(occurrence)], tokens.end[view.end(occurrence) - 1]);
    // "US" and "ME" are places, "us" and "me" are not.
    if (name.length <= SHORT_NAME && name !== name.toUpperCase()) continue;
    const code = model.placeCode(view.found.concept[occurrence] as number);
    if (code && !codes.includes(code)) codes.push(code);
  }
  return codes;
}
