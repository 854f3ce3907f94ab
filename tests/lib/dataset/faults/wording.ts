import { get } from '../sample.ts';
import { type Fault, ohioLaw, pain } from './fault.ts';

export const WORDING: readonly Fault[] = [
  {
    check: 'light-marks',
    fault: 'emphasis that never ends',
    plant: (data) => {
      pain(data).summary = 'Users report *less pain [@survey2017]. One trial [@trial2020].';
    },
    at: 'claims/topics/pain.yml summary',
    says: /never closed/,
  },
  {
    check: 'light-marks',
    fault: 'emphasis in a field of plain words',
    plant: (data) => {
      pain(data).supportsLine = 'One *small* trial.';
    },
    at: 'claims/topics/pain.yml supportsLine',
    says: /remove the asterisks/,
  },
  {
    check: 'no-html',
    fault: 'an element',
    plant: (data) => {
      pain(data).supportsLine = 'One <img src=x onerror=alert(1)> trial.';
    },
    at: 'claims/topics/pain.yml supportsLine',
    says: /HTML/,
  },
  {
    check: 'no-html',
    fault: 'an entity that hides an element',
    plant: (data) => {
      ohioLaw(data).caution = 'Ask &lt;script&gt; first.';
    },
    at: 'claims/places/US-OH.yml law.0.caution',
    says: /HTML/,
  },
  {
    check: 'verdict-words',
    fault: 'a verdict on a claim',
    plant: (data) => {
      pain(data).overstated[0] = 'The myth that it cures pain.';
    },
    at: 'claims/topics/pain.yml overstated.0',
    says: /"myth" gives a verdict/,
  },
  {
    check: 'no-advice',
    fault: 'a dose to take',
    plant: (data) => {
      pain(data).supportsLine = 'Take 5 g for pain.';
    },
    at: 'claims/topics/pain.yml supportsLine',
    says: /"Take 5 g" reads as advice/,
  },
  {
    check: 'no-advice',
    fault: 'a counsel',
    plant: (data) => {
      get(get(data.topics, 'seizures').supports, 0).text = 'You should stop at once.';
    },
    at: 'claims/topics/seizures.yml supports.0.text',
    says: /"You should"/,
  },
  {
    check: 'card-length',
    fault: 'a summary that the card cannot hold',
    plant: (data) => {
      pain(data).summary = `${'Long words. '.repeat(60)}[@trial2020]`;
    },
    at: 'claims/topics/pain.yml summary',
    says: /shorten it to 620/,
  },
  {
    check: 'card-length',
    fault: 'a word wider than the card',
    plant: (data) => {
      pain(data).limitsLine = `A ${'x'.repeat(40)} trial.`;
    },
    at: 'claims/topics/pain.yml limitsLine',
    says: /too long a word/,
  },
];
