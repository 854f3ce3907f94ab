import { get } from '../sample.ts';
import { type Fault, ohioLaw, pain, trial } from './fault.ts';

export const CITATIONS: readonly Fault[] = [
  {
    check: 'citations-resolve',
    fault: 'a finding cites a source that is not there',
    plant: (data) => get(pain(data).supports, 0).sources.push('nobody1999'),
    at: 'claims/topics/pain.yml supports.0.sources.1',
    says: /no claims\/sources\/nobody1999\.yml: add it, or correct the id/,
  },
  {
    check: 'citations-resolve',
    fault: 'a summary cites a source by its former id',
    plant: (data) => {
      trial(data).formerIds = ['trial19'];
      pain(data).summary = 'A trial [@trial19].';
    },
    at: 'claims/topics/pain.yml summary',
    says: /now called "trial2020"/,
  },
  {
    check: 'citations-resolve',
    fault: 'a side of a disagreement cites a source that is not there',
    plant: (data) => {
      ohioLaw(data).disagree = [
        { says: 'Legal.', sources: ['statute'] },
        { says: 'Banned.', sources: ['rumour'] },
      ];
    },
    at: 'claims/places/US-OH.yml law.0.disagree.1.sources.0',
    says: /"rumour"/,
  },
  {
    check: 'citations-resolve',
    fault: 'a term of the glossary cites a source that is not there',
    plant: (data) => {
      get(data.glossary, 'certainty').text = 'As a handbook says [@handbook].';
    },
    at: 'claims/glossary/certainty.yml text',
    says: /"handbook"/,
  },
  {
    check: 'terms-see',
    fault: 'a term that leads to a topic that is not there',
    plant: (data) => {
      get(data.glossary, 'certainty').topics = ['pain', 'ache'];
    },
    at: 'claims/glossary/certainty.yml topics.1',
    says: /no claims\/topics\/ache\.yml/,
  },
  {
    check: 'inline-citations',
    fault: 'a finding cites in its text what it does not list',
    plant: (data) => {
      get(pain(data).limits, 0).text = 'As a trial says [@trial2020].';
    },
    at: 'claims/topics/pain.yml limits.0.text',
    says: /"trial2020", which is not among its sources/,
  },
  {
    check: 'inline-citations',
    fault: 'a law statement cites in its text what it does not list',
    plant: (data) => {
      ohioLaw(data).text = 'Sold from age 21 [@trial2020].';
    },
    at: 'claims/places/US-OH.yml law.0.text',
    says: /not among its sources/,
  },
  {
    check: 'sources-used',
    fault: 'a source that nothing cites',
    plant: (data) => {
      data.sources.orphan = { ...trial(data), url: 'https://example.org/orphan' };
    },
    at: 'claims/sources/orphan.yml ',
    says: /cite it where it belongs, or remove the file/,
  },
  {
    check: 'source-twins',
    fault: 'two sources with one DOI',
    plant: (data) => {
      trial(data).doi = '10.1000/ABC';
      get(data.sources, 'survey2017').doi = '10.1000/abc';
    },
    at: 'claims/sources/survey2017.yml doi',
    says: /also that of claims\/sources\/trial2020\.yml/,
  },
  {
    check: 'reported',
    fault: 'a finding on reports alone that does not say so',
    plant: (data) => {
      trial(data).seen = 'reported';
      get(get(data.topics, 'seizures').supports, 0).reported = true;
    },
    at: 'claims/topics/pain.yml supports.0.reported',
    says: /write "reported: true"/,
  },
  {
    check: 'reported',
    fault: 'a source known from a report that is not named',
    plant: (data) => {
      const { url: _url, ...rest } = get(data.sources, 'survey2017');
      data.sources.survey2017 = { ...rest, seen: 'reported', pmid: '123' };
      for (const topic of Object.values(data.topics)) get(topic.limits, 0).reported = true;
    },
    at: 'claims/sources/survey2017.yml seenAt',
    says: /address of the report/,
  },
  {
    check: 'ids-stable',
    fault: 'a published topic that vanished',
    plant: (data) => data.ledger.topics.push('old-pain'),
    at: 'claims/ids.yml topics',
    says: /"old-pain" was published and is gone/,
  },
  {
    check: 'ids-stable',
    fault: 'a new record that is not recorded',
    plant: (data) => {
      data.ledger.places = ['TH', 'US'];
    },
    at: 'claims/ids.yml places',
    says: /--record-ids/,
  },
  {
    check: 'ids-stable',
    fault: 'a former id that is a record still',
    plant: (data) => {
      pain(data).formerIds = ['seizures'];
    },
    at: 'claims/topics/pain.yml formerIds',
    says: /a record of its own/,
  },
];
