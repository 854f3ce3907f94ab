import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseMessage } from '../../../lib/platform/messages.ts';

test.each([
  { type: 'page-names-kratom' },
  { type: 'still-on' },
  { type: 'count-changed' },
  { type: 'start-card' },
  { type: 'card-data', topics: ['pain'], places: ['US-OH'] },
  { type: 'open-source', id: 'vicknasingam2020' },
  { type: 'open-library', topic: 'pain' },
  { type: 'open-place', place: 'US-OH' },
  { type: 'open-popup' },
  { type: 'begin-page', title: 'Kratom', opening: [{ text: 'Kratom', role: 'heading', level: 1, container: 0 }] },
  { type: 'read-blocks', carried: '[]', blocks: [{ text: 'It helps.', role: 'cell', rowHeader: 'Pain' }] },
])('takes %o', (message) => {
  expect(parseMessage(message)).toEqual(message);
});

test.each([
  undefined,
  null,
  'still-on',
  {},
  { type: 'switch-site', site: 'a.example', on: false },
  { type: 'still-on', extra: 1 },
  { type: 'open-source' },
  { type: 'open-source', id: 7 },
  { type: 'open-source', id: 'x'.repeat(81) },
  { type: 'read-blocks', carried: '[]', blocks: [{ text: 'It helps.', role: 'picture' }] },
  { type: 'read-blocks', carried: '[]', blocks: [{ text: 'x'.repeat(200_001), role: 'paragraph' }] },
  { type: 'read-blocks', carried: '[]', blocks: Array(1_001).fill({ text: 'It helps.', role: 'paragraph' }) },
])('refuses %o', (message) => {
  expect(parseMessage(message)).toBeUndefined();
});

test('throws at nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => void parseMessage(value)),
    { numRuns: 2000 },
  );
});
