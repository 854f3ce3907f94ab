/**
 * The places whose law holds at a code: the place itself, then its country.
 * In: places by ISO 3166 code, and a code such as `US-OH`. Out: the known ones, the nearest first; the country alone
 * for a region without a record, and none for an unknown country.
 */
export function jurisdictions<P>(places: Readonly<Record<string, P>>, code: string): P[] {
  const codes = code.includes('-') ? [code, code.slice(0, 2)] : [code];
  return codes.flatMap((each) => (Object.hasOwn(places, each) ? [places[each] as P] : []));
}
