/** Longest entry of a list of references, UTF-16 units. */
const LONGEST = 700;

/**
 * "Kruegel AC, Grundmann O.", "Smith, J. A., & Lee, B.", "Kruegel A et al.", "Smith, J. (2019)": surnames with initials, as an
 * entry begins. One name alone may be "Jane Smith MD, who said in 2019".
 */
const AUTHORS =
  /^[^\p{L}]{0,8}\p{Lu}[\p{L}'’-]{0,28}\p{Ll}(?: \p{Lu}[\p{L}'’-]{0,28}\p{Ll})?,? (?:\p{Lu}\.? ?-?){1,3}(?!\p{L})(?:(?:[,;]|[,;]? (?:&|and)) \p{Lu}[\p{L}'’-]{0,28}\p{Ll}(?: \p{Lu}[\p{L}'’-]{0,28}\p{Ll})?,? (?:\p{Lu}\.? ?-?){1,3}(?!\p{L})|,? ?et al| ?\((?:19|20))/u;
/** "Kruegel et al., ACS Cent Sci 2019": the journal and its year stand where prose would go on. */
const IN_JOURNAL = /^[^\p{L}]{0,8}\p{Lu}[^.:;()]{1,60} et al\.?,(?: (?:\p{L}|&){1,20}\.?){1,6},? (?:19|20)\d\d\b/u;
/** "2020;63(1):433", "2019; 34: 1–10". */
const VOLUME = /\b(?:19|20)\d\d(?: \p{Lu}[a-z]{2})?(?: \d{1,2})?; ?\d{1,4}(?: ?\(\d{1,4}[^)]{0,12}\))? ?:/u;
const IDENTIFIER = /\bdoi ?:|\bdoi\.org\/|\b(?:PMID|PMCID|ISBN|ISSN)\b/;
/** Identifiers stand in so many of the last UTF-16 units: prose has them in its middle. */
const END = 110;
const VISITED =
  /\b(?:Retrieved|Accessed|Archived from the original)(?: on)?:? (?:\d{1,2} \p{Lu}|\p{Lu}[a-z]{2,8}\.? \d|\d{4}-\d\d)/u;
const YEAR = /\b(?:19|20)\d\d\b/;
/** "Keywords: kratom; pain; survey": what an abstract is filed under. */
const KEYWORDS = /^[^\p{L}]{0,8}(?:key ?words?|index terms|subject headings|mesh terms) ?[:—–]/iu;

/**
 * True for an entry of a list of references, and for a paper's keywords: they say what a paper looked at, not what the page
 * claims. Told by the shapes that such entries share, Vancouver, APA and those of encyclopedias.
 */
export function isReference(text: string): boolean {
  const entry = text.trim();
  if (entry.length > LONGEST) return false;
  if (KEYWORDS.test(entry)) return true;
  if (!YEAR.test(entry)) return false;
  return (
    IDENTIFIER.test(entry.slice(-END)) || [AUTHORS, IN_JOURNAL, VOLUME, VISITED].some((shape) => shape.test(entry))
  );
}
