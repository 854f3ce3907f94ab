/** Claims as schema.org ClaimReview (https://schema.org/ClaimReview), as JSON-LD. */
import { citedByTopic } from './citations.ts';
import type { Dataset } from './dataset.ts';
import { parseRichText, plainText } from './rich-text.ts';
import type { Source, Standing, Topic } from './schema.ts';
import { linkOf } from './source-link.ts';

/**
 * The words of a rating. ClaimReview was made for verdicts on a scale; this dataset gives none. So a rating here has
 * words and no number: it says how the evidence stands to the claim as stated, and how certain that is.
 */
const RATING: Readonly<Record<Exclude<Standing, 'unknown'>, string>> = {
  agrees: 'The evidence agrees with this claim',
  mixed: 'The evidence is mixed',
  disagrees: 'The evidence does not agree with this claim',
};
const CERTAINTY: Readonly<Record<Topic['certainty'], string>> = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  'very-low': 'very low',
  none: 'none, there is no human evidence',
};

/**
 * In: a dataset whose shape is right. Out: one JSON-LD graph with a ClaimReview for each topic's proposition.
 * A topic about which the evidence is unknown is left out: there is nothing to rate.
 */
export function claimReviews(dataset: Dataset): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [...dataset.topics].flatMap(([id, topic]) => review(id, topic, dataset.sources) ?? []),
  };
}

function review(id: string, topic: Topic, sources: Dataset['sources']): object | undefined {
  const { evidence, line } = topic.stances.asserts;
  if (evidence === 'unknown') return undefined;
  return {
    '@type': 'ClaimReview',
    '@id': `urn:kratom-claim-context:topic:${id}`,
    name: topic.name,
    inLanguage: 'en',
    claimReviewed: topic.proposition,
    itemReviewed: { '@type': 'Claim', text: topic.proposition },
    author: { '@type': 'Organization', name: 'Kratom Claim Context' },
    datePublished: topic.history[0]?.date,
    dateModified: topic.reviewed,
    reviewBody: plainText(parseRichText(topic.summary).tree),
    reviewAspect: 'How the evidence stands to the claim as stated',
    reviewRating: {
      '@type': 'Rating',
      alternateName: RATING[evidence],
      ratingExplanation: `${line} Certainty of the evidence (after GRADE): ${CERTAINTY[topic.certainty]}.`,
    },
    citation: citedByTopic(topic).flatMap((source) => citation(sources.get(source)) ?? []),
  };
}

function citation(source: Source | undefined): object | undefined {
  if (!source) return undefined;
  const url = linkOf(source);
  return {
    '@type': source.interest === 'peer-reviewed' ? 'ScholarlyArticle' : 'CreativeWork',
    name: source.title,
    ...(source.year === undefined ? {} : { datePublished: String(source.year) }),
    ...(url === undefined ? {} : { url }),
  };
}
