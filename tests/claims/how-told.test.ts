import { expect, test } from 'vitest';
import { loadDetector } from '../../lib/cli/scan.ts';

const detector = await loadDetector();

/** How the claims of a sentence on a page about kratom are told: 'plain', 'hedged', 'reported' or both. */
function told(text: string): string {
  const [claim] = detector.begin('Kratom').read({ text, role: 'paragraph' });
  if (!claim) return 'no claim';
  return [claim.hedged && 'hedged', claim.attributed && 'reported'].filter(Boolean).join(', ') || 'plain';
}

test.each([
  ['Kratom relieves chronic pain.', 'plain'],
  ['Kratom may relieve chronic pain.', 'hedged'],
  ['Kratom has been banned in Alabama since May 2016.', 'plain'],
  ['The Alabama ban on kratom took effect on May 14.', 'plain'],
  ['Since May kratom has been illegal in Tennessee.', 'plain'],
  ['Kratom May Relieve Chronic Pain', 'hedged'],
  ['Kratom is a Schedule I controlled substance under the law of the state of Alabama.', 'plain'],
  ['Kratom is legal in most of the United States.', 'plain'],
  ['The agency states that kratom can cause liver damage.', 'hedged, reported'],
  ['Many users report that kratom relieves their chronic pain.', 'reported'],
  ['Kratom relieves chronic pain, according to its sellers.', 'reported'],
  ['Officials warn that kratom causes seizures.', 'reported'],
  ['Alabama and several other states have banned kratom.', 'plain'],
  ['Kratom products must carry consumer warning labels in Utah.', 'plain'],
  ['Regular users of kratom become dependent on it.', 'plain'],
  ['Kratom reportedly relieves chronic pain.', 'hedged, reported'],
  ['Police reported that a man had died of a kratom overdose.', 'reported'],
])('%s', (text, how) => {
  expect(told(text)).toBe(how);
});
