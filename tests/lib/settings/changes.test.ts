import { expect, test } from 'vitest';
import { groupChange, siteChange, topicChange } from '../../../lib/settings/changes.ts';

test('a group leaves no choice of its own to its topics', () => {
  expect(groupChange('safety', [{ id: 'liver' }, { id: 'heart' }], false)).toStrictEqual({
    'group:safety': false,
    'topic:liver': undefined,
    'topic:heart': undefined,
  });
});

test('a topic and a site have a key each', () => {
  expect(topicChange('liver', true)).toStrictEqual({ 'topic:liver': true });
  expect(siteChange('a.example', undefined)).toStrictEqual({ 'site:a.example': undefined });
});
