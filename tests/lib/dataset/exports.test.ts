import { describe, expect, it } from 'vitest';
import { buildArtefact } from '../../../lib/dataset/artefact.ts';
import { claimReviews } from '../../../lib/dataset/claim-review.ts';
import { cslItems } from '../../../lib/dataset/csl.ts';
import { get, sample, toDataset } from './sample.ts';

describe('buildArtefact', () => {
  it('holds every record with its id and what it cites', () => {
    const artefact = buildArtefact(toDataset(sample()));
    expect(artefact.topics.map(({ id, sources }) => [id, sources])).toEqual([
      ['pain', ['survey2017', 'trial2020']],
      ['seizures', ['helpline', 'survey2017', 'trial2020']],
    ]);
    expect(artefact.places.map(({ code }) => code)).toEqual(['US', 'US-OH', 'TH']);
    expect(artefact.sources.find(({ id }) => id === 'helpline')?.citedBy).toEqual({
      topics: ['seizures'],
      places: [],
      glossary: [],
    });
    expect(artefact.glossary.map(({ id, sources }) => [id, sources])).toEqual([['certainty', ['trial2020']]]);
    expect(JSON.parse(JSON.stringify(artefact))).toEqual(artefact);
  });
});

describe('claimReviews', () => {
  it('rates in words, never in numbers', () => {
    const graph = claimReviews(toDataset(sample())) as { '@graph': Record<string, unknown>[] };
    const [pain] = graph['@graph'];
    expect(pain).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'Kratom relieves pain.',
      reviewBody: 'Users report less pain. One trial agrees.',
      datePublished: '2026-11-20',
      reviewRating: {
        alternateName: 'The evidence is mixed',
        ratingExplanation: 'One small trial points this way. Certainty of the evidence (after GRADE): low.',
      },
    });
    expect(JSON.stringify(graph)).not.toMatch(/ratingValue|bestRating|worstRating/);
  });

  it('leaves out a claim about which nothing is known', () => {
    const data = sample();
    get(data.topics, 'pain').stances.asserts.evidence = 'unknown';
    const graph = claimReviews(toDataset(data)) as { '@graph': { name: string }[] };
    expect(graph['@graph'].map(({ name }) => name)).toEqual(['Seizures']);
  });
});

describe('cslItems', () => {
  const one = (change: object) => {
    const data = sample();
    Object.assign(get(data.sources, 'trial2020'), change);
    return cslItems(toDataset(data)).find((item) => 'id' in item && item.id === 'trial2020');
  };

  it('takes a journal reference apart', () => {
    expect(one({ published: 'Journal of Medical Toxicology 6(4):424-426' })).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Medical Toxicology',
      volume: '6',
      issue: '4',
      page: '424-426',
      issued: { 'date-parts': [[2020]] },
      accessed: { 'date-parts': [[2026, 11, 20]] },
    });
  });

  it('takes no date for a volume', () => {
    const item = one({ published: 'Addiction, early view, 21 April 2026' });
    expect(item).toMatchObject({ 'container-title': 'Addiction, early view, 21 April 2026' });
    expect(item).not.toHaveProperty('volume');
  });

  it('takes "et al." for no author', () => {
    expect(one({ authors: ['Jamie Nelsen', 'et al.'] })).toMatchObject({
      author: [{ literal: 'Jamie Nelsen et al.' }],
    });
  });

  it('brackets a title that is a description, and says what was not read', () => {
    expect(one({ titleDescribed: true, seen: 'reported' })).toMatchObject({
      title: '[Title of trial2020]',
      note: expect.stringContaining('was not read'),
    });
  });
});
