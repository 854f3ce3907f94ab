import type { Source } from './schema.ts';

/**
 * Where a reader can open a source: the page that was read, else its DOI, its PubMed entry, or the page that reports
 * on it. In: a source. Out: an https address, or undefined where only a locator in words is known.
 */
export function linkOf(source: Source): string | undefined {
  if (source.url) return source.url;
  if (source.doi) return `https://doi.org/${encodeURI(source.doi).replace(/#/g, '%23').replace(/\?/g, '%3F')}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.seenAt;
}
