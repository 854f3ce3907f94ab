import { get } from '../sample.ts';
import { type Fault, ohio, ohioLaw } from './fault.ts';

export const PLACES: readonly Fault[] = [
  {
    check: 'place-codes',
    fault: 'a retired country code',
    plant: (data) => {
      data.places.UK = { ...get(data.places, 'TH'), name: 'United Kingdom' };
    },
    at: 'claims/places/UK.yml ',
    says: /UK is no code of ISO 3166/,
  },
  {
    check: 'place-codes',
    fault: 'a state that does not exist',
    plant: (data) => {
      data.places['US-OO'] = ohio(data);
    },
    at: 'claims/places/US-OO.yml ',
    says: /rename the file/,
  },
  {
    check: 'place-codes',
    fault: 'the code of another place',
    plant: (data) => {
      data.places['US-OK'] = ohio(data);
    },
    at: 'claims/places/US-OK.yml name',
    says: /code of Oklahoma/,
  },
  {
    check: 'place-codes',
    fault: 'a state without its country',
    plant: (data) => {
      const { parent: _parent, ...rest } = ohio(data);
      data.places['US-OH'] = rest;
    },
    at: 'claims/places/US-OH.yml parent',
    says: /must be US/,
  },
  {
    check: 'place-codes',
    fault: 'a parent that has no record',
    plant: (data) => {
      delete data.places.US;
    },
    at: 'claims/places/US-OH.yml parent',
    says: /no claims\/places\/US\.yml/,
  },
  {
    check: 'law-order',
    fault: 'two statuses on one day',
    plant: (data) => {
      Object.assign(get(ohio(data).law, 1), { from: '2025-07-01', asOf: '2025-08-01' });
    },
    at: 'claims/places/US-OH.yml law.0.from',
    says: /may be the same day/,
  },
  {
    check: 'law-order',
    fault: 'an older statement above a newer one',
    plant: (data) => {
      Object.assign(get(ohio(data).law, 1), { from: '2026-01-01', asOf: '2026-02-01' });
    },
    at: 'claims/places/US-OH.yml law.0.from',
    says: /newest first/,
  },
  {
    check: 'law-order',
    fault: 'law of the future that is not marked as announced',
    plant: (data) => {
      ohioLaw(data).from = '2027-01-01';
    },
    at: 'claims/places/US-OH.yml law.0.from',
    says: /"announced: true"/,
  },
  {
    check: 'law-order',
    fault: 'a later statement without a date',
    plant: (data) => {
      const { from: _from, ...rest } = ohioLaw(data);
      ohio(data).law[0] = rest;
    },
    at: 'claims/places/US-OH.yml law.0.from',
    says: /only the earliest statement may leave it out/,
  },
  {
    check: 'law-order',
    fault: 'a source older than the law that it is to show',
    plant: (data) => {
      ohioLaw(data).asOf = '2025-06-30';
    },
    at: 'claims/places/US-OH.yml law.0.asOf',
    says: /before the law took effect/,
  },
  {
    check: 'law-order',
    fault: 'announced law below law in force',
    plant: (data) => {
      get(ohio(data).law, 1).announced = true;
    },
    at: 'claims/places/US-OH.yml law.0.announced',
    says: /put announced law on top/,
  },
  {
    check: 'law-fields',
    fault: 'an age rule without an age',
    plant: (data) => {
      const { minAge: _minAge, ...rest } = ohioLaw(data);
      ohio(data).law[0] = { ...rest, status: 'age-restricted' };
    },
    at: 'claims/places/US-OH.yml law.0.minAge',
    says: /add the age/,
  },
  {
    check: 'law-fields',
    fault: 'a ban of 7-OH alone without its rule',
    plant: (data) => {
      ohioLaw(data).status = 'banned-7oh-only';
    },
    at: 'claims/places/US-OH.yml law.0.sevenOh.rule',
    says: /must be "banned"/,
  },
  {
    check: 'law-fields',
    fault: 'local bans without names',
    plant: (data) => {
      ohioLaw(data).status = 'local-bans';
    },
    at: 'claims/places/US-OH.yml local',
    says: /name the cities and counties/,
  },
  {
    check: 'law-fields',
    fault: 'low confidence that the reader is not told of',
    plant: (data) => {
      ohioLaw(data).confidence = 'low';
    },
    at: 'claims/places/US-OH.yml law.0.caution',
    says: /confidence is low/,
  },
  {
    check: 'disagreement',
    fault: 'two sides that say the same',
    plant: (data) => {
      ohioLaw(data).disagree = [
        { says: 'Legal.', sources: ['statute'] },
        { says: 'Legal.', sources: ['trial2020'] },
      ];
    },
    at: 'claims/places/US-OH.yml law.0.disagree.1.says',
    says: /write how it differs/,
  },
  {
    check: 'disagreement',
    fault: 'a source on both sides',
    plant: (data) => {
      ohioLaw(data).disagree = [
        { says: 'Legal.', sources: ['statute'] },
        { says: 'Banned.', sources: ['statute'] },
      ];
    },
    at: 'claims/places/US-OH.yml law.0.disagree.1.sources',
    says: /"statute" is on two sides/,
  },
];
