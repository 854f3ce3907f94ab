import { fileOf } from '../dataset.ts';
import type { Check } from './check.ts';

/** Every topic has a phrases file by which it is recognised, and every phrases file has its topic. */
export const topicsRecognised: Check = {
  name: 'topics-recognised',
  find: ({ topics, phrases }) => [
    ...[...topics.keys()]
      .filter((id) => !phrases.has(id))
      .map((id) => ({
        file: fileOf('topics', id),
        field: '',
        message: `is never found in a page: add claims/phrases/${id}.yml`,
      })),
    ...[...phrases]
      .filter((id) => !topics.has(id))
      .map((id) => ({
        file: `claims/phrases/${id}.yml`,
        field: '',
        message: `has nothing to show: add claims/topics/${id}.yml, or correct the file name`,
      })),
  ],
};
