import { type Fault, ohio, ohioLaw, pain, trial } from './fault.ts';

export const FORMS: readonly Fault[] = [
  {
    check: 'dates-real',
    fault: 'a day that the calendar does not have',
    plant: (data) => {
      pain(data).reviewBy = '2027-02-30';
    },
    at: 'claims/topics/pain.yml reviewBy',
    says: /not a day of the calendar/,
  },
  {
    check: 'dates-real',
    fault: 'a month that the calendar does not have',
    plant: (data) => {
      ohioLaw(data).asOf = '2026-13';
    },
    at: 'claims/places/US-OH.yml law.0.asOf',
    says: /2026-13 is not a day/,
  },
  {
    check: 'dates-real',
    fault: 'a review in the future',
    plant: (data) => {
      pain(data).reviewed = '2026-11-25';
    },
    at: 'claims/topics/pain.yml reviewed',
    says: /lies in the future/,
  },
  {
    check: 'dates-real',
    fault: 'a publication of next year',
    plant: (data) => {
      trial(data).year = 2027;
    },
    at: 'claims/sources/trial2020.yml year',
    says: /2027 has not begun/,
  },
  {
    check: 'dates-order',
    fault: 'a review that was due before it was made',
    plant: (data) => {
      pain(data).reviewBy = '2026-11-20';
    },
    at: 'claims/topics/pain.yml reviewBy',
    says: /not after reviewed/,
  },
  {
    check: 'dates-order',
    fault: 'a history that runs backwards',
    plant: (data) => ohio(data).history.push({ date: '2026-01-01', change: 'Earlier.' }),
    at: 'claims/places/US-OH.yml history.1.date',
    says: /the newest last/,
  },
  {
    check: 'links',
    fault: 'an address with a password',
    plant: (data) => {
      trial(data).url = 'https://reader:secret@example.org/';
    },
    at: 'claims/sources/trial2020.yml url',
    says: /user name or password/,
  },
  {
    check: 'links',
    fault: 'an address in a private network',
    plant: (data) => {
      trial(data).seenAt = 'https://192.168.1.1/paper';
    },
    at: 'claims/sources/trial2020.yml seenAt',
    says: /no public host/,
  },
  {
    check: 'links',
    fault: 'an address that tracks',
    plant: (data) => {
      ohioLaw(data).instrument = { name: 'Act', url: 'https://example.org/act?utm_source=x' };
    },
    at: 'claims/places/US-OH.yml law.0.instrument.url',
    says: /"utm_source": remove it/,
  },
  {
    check: 'links',
    fault: 'a DOI with the full stop of its sentence',
    plant: (data) => {
      trial(data).doi = '10.1000/abc.';
    },
    at: 'claims/sources/trial2020.yml doi',
    says: /punctuation/,
  },
  {
    check: 'links',
    fault: 'a DOI written as an address',
    plant: (data) => {
      trial(data).url = 'https://doi.org/10.1000/abc';
    },
    at: 'claims/sources/trial2020.yml url',
    says: /field doi/,
  },
];
