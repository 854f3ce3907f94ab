import type { Dataset } from '../../../lib/dataset/dataset.ts';
import type { Ledger } from '../../../lib/dataset/ledger-schema.ts';
import type { HelpLine, Place, Source, Topic } from '../../../lib/dataset/schema.ts';
import type { Term } from '../../../lib/dataset/term-schema.ts';

/** The day on which the sample is checked. */
export const TODAY = '2026-11-24';

/** A small dataset without a fault, as plain objects, for a test to break. */
export interface Sample {
  topics: Record<string, Topic>;
  sources: Record<string, Source>;
  places: Record<string, Place>;
  glossary: Record<string, Term>;
  helpLines: Record<string, HelpLine>;
  ledger: Ledger;
  phrases: string[];
  asked: Record<string, string[]>;
  askedPlaces: Record<string, string[]>;
}

export function sample(): Sample {
  return {
    topics: { pain: topic(), seizures: dangerousTopic() },
    sources: {
      trial2020: source('trial2020'),
      survey2017: source('survey2017'),
      statute: { ...source('statute'), kind: 'official', interest: 'public-body' },
      helpline: { ...source('helpline'), kind: 'official', interest: 'public-body' },
    },
    places: { US: place('United States'), 'US-OH': { ...place('Ohio'), parent: 'US' }, TH: place('Thailand') },
    glossary: {
      certainty: {
        name: 'Certainty',
        text: 'How sure one can be [@trial2020].',
        topics: ['pain'],
        checked: '2026-11-20',
      },
    },
    helpLines: {
      emergency: {
        name: 'Emergency services',
        number: '911',
        text: 'For a life in danger.',
        country: 'US',
        url: 'https://example.org/help',
        sources: ['helpline'],
        checked: '2026-11-20',
      },
    },
    ledger: {
      topics: ['pain', 'seizures'],
      sources: ['helpline', 'statute', 'survey2017', 'trial2020'],
      places: ['TH', 'US', 'US-OH'],
      glossary: ['certainty'],
    },
    phrases: ['pain', 'seizures'],
    asked: { pain: ['back pain', 'ache'], seizures: ['fits'] },
    askedPlaces: { 'US-OH': ['cleveland'] },
  };
}

export function toDataset(data: Sample): Dataset {
  const { topics, sources, places, glossary, helpLines, ledger, phrases, asked, askedPlaces } = data;
  return {
    topics: new Map(Object.entries(topics)),
    sources: new Map(Object.entries(sources)),
    places: new Map(Object.entries(places)),
    glossary: new Map(Object.entries(glossary)),
    helpLines: new Map(Object.entries(helpLines)),
    ledger,
    phrases: new Set(phrases),
    asked: new Map(Object.entries(asked)),
    askedPlaces: new Map(Object.entries(askedPlaces)),
  };
}

/** A record of the sample; fails where a test names one that is not there. */
export function get<T>(records: Record<string, T> | readonly T[], key: string | number): T {
  const record = (records as Record<string, T>)[key];
  if (record === undefined) throw new Error(`The sample has no ${key}`);
  return record;
}

function topic(): Topic {
  return {
    name: 'Pain relief',
    group: 'effects',
    proposition: 'Kratom relieves pain.',
    stances: {
      asserts: { evidence: 'mixed', line: 'One small trial points this way.' },
      denies: { evidence: 'mixed', line: 'One small trial saw an effect.' },
    },
    certainty: 'low',
    certaintyWhy: 'One trial in 26 people.',
    summary: 'Users report *less pain* [@survey2017]. One trial agrees [@trial2020].',
    supportsLine: 'One trial saw an effect.',
    limitsLine: 'It had 26 people.',
    supports: [
      { study: 'trial', about: 'leaf', n: 26, of: 'men', text: 'Leaf tea eased pain.', sources: ['trial2020'] },
    ],
    limits: [{ study: 'survey', about: 'any', text: 'Users chose to answer [@survey2017].', sources: ['survey2017'] }],
    overstated: ['Calling it a proven painkiller.'],
    understated: ['Saying that nothing at all is known.'],
    reviewed: '2026-11-20',
    reviewBy: '2027-05-20',
    history: [{ date: '2026-11-20', change: 'First published.' }],
  };
}

function dangerousTopic(): Topic {
  return {
    ...topic(),
    name: 'Seizures',
    group: 'safety',
    proposition: 'Kratom can cause seizures.',
    safety: { text: 'A seizure is an emergency [@helpline].', helpLines: ['emergency'] },
  };
}

function source(id: string): Source {
  return {
    title: `Title of ${id}`,
    year: 2020,
    published: 'Journal 1(2):3-4',
    kind: 'trial',
    interest: 'peer-reviewed',
    url: `https://example.org/${id}`,
    seen: 'full',
    checked: '2026-11-20',
  };
}

function place(name: string): Place {
  return {
    name,
    law: [
      {
        from: '2025-07',
        status: 'regulated',
        minAge: 21,
        text: 'Shops may sell it from age 21 [@statute].',
        confidence: 'high',
        sources: ['statute'],
        asOf: '2026-09-01',
      },
      { status: 'legal-unregulated', text: 'No law.', confidence: 'medium', sources: ['statute'], asOf: '2024' },
    ],
    checked: '2026-11-20',
    reviewBy: '2027-02-20',
    history: [{ date: '2026-11-20', change: 'First published.' }],
  };
}
