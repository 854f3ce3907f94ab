/**
 * The place that the browser's languages point to: the region of the first one that names a region with a record
 * (`en-US` → `US`). The language alone tells nothing about where somebody lives.
 * @param languages as in `navigator.languages`
 * @param places by ISO 3166 code
 */
export function suggestPlace(
  languages: readonly string[],
  places: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const language of languages) {
    const region = regionOf(language);
    if (region && Object.hasOwn(places, region)) return region;
  }
  return undefined;
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined; // no language tag
  }
}
