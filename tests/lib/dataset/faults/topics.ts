import { get } from '../sample.ts';
import { type Fault, pain } from './fault.ts';

export const TOPICS: readonly Fault[] = [
  {
    check: 'both-sides',
    fault: 'evidence that agrees with a claim and with its opposite',
    plant: (data) => {
      const { stances } = pain(data);
      stances.asserts.evidence = stances.denies.evidence = 'agrees';
    },
    at: 'claims/topics/pain.yml stances.denies.evidence',
    says: /cannot stand so to both/,
  },
  {
    check: 'both-sides',
    fault: 'one line for both stances',
    plant: (data) => {
      const { stances } = pain(data);
      stances.denies.line = stances.asserts.line;
    },
    at: 'claims/topics/pain.yml stances.denies.line',
    says: /answer the page that denies it/,
  },
  {
    check: 'both-sides',
    fault: 'a topic that rests on one source',
    plant: (data) => {
      get(pain(data).limits, 0).sources = ['trial2020'];
    },
    at: 'claims/topics/pain.yml supports',
    says: /from a second one/,
  },
  {
    check: 'asked-words',
    fault: 'a topic that nobody can look up',
    plant: (data) => {
      delete data.asked.seizures;
    },
    at: 'claims/topics/seizures.yml ',
    says: /add claims\/asked\/seizures\.yml/,
  },
  {
    check: 'asked-words',
    fault: 'words that lead to no topic',
    plant: (data) => {
      data.asked.sleep = ['insomnia'];
    },
    at: 'claims/asked/sleep.yml ',
    says: /add claims\/topics\/sleep\.yml/,
  },
  {
    check: 'asked-words',
    fault: 'the same words for two topics',
    plant: (data) => {
      data.asked.seizures = ['fits', 'ache'];
    },
    at: 'claims/asked/seizures.yml 1',
    says: /"ache" leads to pain already/,
  },
  {
    check: 'asked-words',
    fault: 'a place that is not there',
    plant: (data) => {
      data.askedPlaces.FR = ['paris'];
    },
    at: 'claims/asked-places.yml FR',
    says: /add claims\/places\/FR\.yml/,
  },
  {
    check: 'exposure-named',
    fault: 'a finding about 7-OH that does not name it',
    plant: (data) => {
      get(pain(data).supports, 0).about = 'seven-oh';
    },
    at: 'claims/topics/pain.yml supports.0.text',
    says: /say 7-OH in its words/,
  },
  {
    check: 'exposure-named',
    fault: 'a finding that names only 7-OH, filed under leaf',
    plant: (data) => {
      get(pain(data).supports, 0).text = 'Mice felt less pain after 7-OH.';
    },
    at: 'claims/topics/pain.yml supports.0.about',
    says: /write "seven-oh", or name the leaf/,
  },
  {
    check: 'safety-lines',
    fault: 'a topic about danger without a safety line',
    plant: (data) => {
      data.topics.seizures = { ...pain(data), name: 'Seizures', proposition: 'Kratom can cause seizures.' };
      pain(data).safety = { text: 'Help is near.', helpLines: ['emergency'] };
    },
    at: 'claims/topics/seizures.yml safety',
    says: /about "Seizures": add text and helpLines/,
  },
  {
    check: 'safety-lines',
    fault: 'a help line that does not exist',
    plant: (data) => get(data.topics, 'seizures').safety?.helpLines.push('nobody'),
    at: 'claims/topics/seizures.yml safety.helpLines',
    says: /no "nobody" in claims\/help-lines\.yml/,
  },
  {
    check: 'safety-lines',
    fault: 'a help line that no topic names',
    plant: (data) => {
      data.helpLines.spare = get(data.helpLines, 'emergency');
    },
    at: 'claims/help-lines.yml spare',
    says: /no topic names this help line/,
  },
  {
    check: 'topics-recognised',
    fault: 'a topic without phrases',
    plant: (data) => {
      data.phrases = ['seizures'];
    },
    at: 'claims/topics/pain.yml ',
    says: /add claims\/phrases\/pain\.yml/,
  },
  {
    check: 'topics-recognised',
    fault: 'phrases without a topic',
    plant: (data) => data.phrases.push('paln'),
    at: 'claims/phrases/paln.yml ',
    says: /correct the file name/,
  },
];
