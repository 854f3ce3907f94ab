import { describe, expect, it } from 'vitest';
import { compileCard, compileLibrary, compileStandings } from '../../../lib/dataset/compile.ts';
import { get, sample, toDataset } from './sample.ts';

describe('compileCard', () => {
  const card = compileCard(toDataset(sample()));

  it('holds texts as trees and counts sources', () => {
    expect(card.topics.pain?.summary).toEqual([
      'Users report ',
      { em: ['less pain'] },
      ' ',
      { cite: 'survey2017' },
      '. One trial agrees ',
      { cite: 'trial2020' },
      '.',
    ]);
    expect(card.topics.pain?.sourceCount).toBe(2);
    expect(card.topics.seizures?.sourceCount).toBe(3); // the safety line cites one more
  });

  it('leaves evidence, instruments and sources to the library', () => {
    expect(card.topics.pain).not.toHaveProperty('supports');
    expect(Object.keys(card.places['US-OH']?.law[0] ?? {})).not.toContain('sources');
    expect(card.places['US-OH']).not.toHaveProperty('history');
  });

  it('orders topics by group, then by name', () => {
    const data = sample();
    data.topics.appetite = { ...get(data.topics, 'pain'), name: 'Appetite' };
    expect(Object.keys(compileCard(toDataset(data)).topics)).toEqual(['appetite', 'pain', 'seizures']);
  });
});

describe('compileStandings', () => {
  it('holds what decides the line under a mark, and which topics are about law', () => {
    const data = sample();
    get(data.topics, 'seizures').law = true;
    expect(compileStandings(toDataset(data)).seizures).toMatchObject({
      law: true,
      stances: { asserts: {}, denies: {} },
    });
    expect(compileCard(toDataset(data)).topics.seizures?.law).toBe(true);
    expect(compileStandings(toDataset(data)).pain).not.toHaveProperty('law');
  });
});

describe('compileLibrary', () => {
  const data = sample();
  get(data.sources, 'trial2020').doi = '10.1000/a#1';
  delete get(data.sources, 'trial2020').url;
  const library = compileLibrary(toDataset(data));

  it('says who cites a source and where it can be opened', () => {
    expect(library.sources.trial2020).toMatchObject({
      id: 'trial2020',
      link: 'https://doi.org/10.1000/a%231',
      citedBy: { topics: ['pain', 'seizures'], places: [], glossary: ['certainty'] },
    });
    expect(library.sources.statute?.citedBy.places).toEqual(['US', 'US-OH', 'TH']);
  });

  it('holds the glossary by name, with its citations', () => {
    expect(library.glossary.certainty).toMatchObject({
      id: 'certainty',
      text: ['How sure one can be ', { cite: 'trial2020' }, '.'],
      sources: ['trial2020'],
    });
  });

  it('keeps every finding with its sources', () => {
    expect(library.topics.pain?.supports).toEqual([
      { study: 'trial', about: 'leaf', n: 26, of: 'men', text: ['Leaf tea eased pain.'], sources: ['trial2020'] },
    ]);
    expect(library.topics.seizures?.sources).toEqual(['helpline', 'survey2017', 'trial2020']);
  });
});
