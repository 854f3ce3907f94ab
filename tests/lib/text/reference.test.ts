import { expect, test } from 'vitest';
import { isReference } from '../../../lib/text/reference.ts';

test.each([
  'Hollis R, Adeyemi T, Lindqvist P. Kratom eases pain in mice. J Herb Epidemiol 2023;9(2):211–220.',
  'Hollis, R. A., & Adeyemi, T. (2023). Kratom and the liver: injury in nine users. Herb Studies, 12(3), 45–50.',
  'Hollis R and Adeyemi T-B, Kratom is addictive. Herb Med 2021.',
  'Hollis R et al. Kratom is addictive. Herb Med 2021, twelve users',
  'Hollis et al., ACS Herb Sci 2019: what mitragynine does at the mu receptor',
  'Kratom kills. Herb Tox 2020 Jan 4; 31: 12-19.',
  'Kratom use and harm, a survey of 2,000 (2021), doi:10.1000/182',
  'Withdrawal in newborns. 2019. https://doi.org/10.1000/182',
  'O’Hollis and Lindqvist, Herb Tox 2018 (PMID 1234567)',
  '^ "Kratom is banned in Ohio". Herb News. 3 May 2018. Retrieved 4 June 2019.',
  '[12] "Kratom: unsafe". Agency for Herbs, 2017. Archived from the original on March 3, 2018.',
])('an entry of a list of references: %s', (text) => {
  expect(isReference(text)).toBe(true);
});

test.each([
  'Hollis et al. (2019) found that mitragynine alone does not bind to the receptor.',
  'In 2019 Hollis et al. reported that kratom eases pain.',
  'Kratom was banned in Ohio in 2018.',
  'The UK, for example, has banned kratom since 2016.',
  'BEST STUFF FOR PAIN, PERIOD!!! Been a customer since 2019.',
  'Jane Hollis MD, who ran the trial, said in 2019 that kratom eases pain.',
  'Jane Hollis, M.D., told the board in 2019 that kratom kills.',
  'Ohio AG: kratom makers under investigation (2026).',
  'Vitamin E. In 2000 it was given to 40 people.',
  'Blum et al. 2022 (PMID 36118157) gave it to fifty people. Some of them had fewer cravings, but nobody knew who had been given nothing, so that little can be said of how well it works.',
  'Retrieved parcels are kept. The shop opened in 2019 and sells kratom.',
  'Hollis R, Adeyemi T. Kratom eases pain in mice.',
  'The keywords: kratom is addictive, and kratom kills.',
  'Keywords that shops use say that kratom eases pain.',
])('no entry: %s', (text) => {
  expect(isReference(text)).toBe(false);
});

test.each([
  'Keywords: kratom; liver injury; pain',
  'KEY WORDS — kratom, withdrawal',
  '• MeSH terms: Pain / drug therapy',
])('what a paper is filed under: %s', (text) => {
  expect(isReference(text)).toBe(true);
});

test('what is longer than an entry is prose, whatever it begins with', () => {
  const entry = 'Hollis R, Adeyemi T. Kratom eases pain. Herb Tox 2019.';
  expect(isReference(`${entry} ${'It does so by day and by night. '.repeat(30)}`)).toBe(false);
});
