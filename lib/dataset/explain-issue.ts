/** Says in plain words what is wrong with a field's shape and what to do about it. */
import type { z } from 'zod';

/**
 * In: one issue that zod found, and the raw record. Out: the path of the field and a message for whoever edits the
 * file. An unknown field is named by its own path.
 */
export function explainIssue(issue: z.core.$ZodIssue, record: unknown): { field: string; message: string } {
  const field = issue.path.join('.');
  const value = at(record, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        field: [...issue.path, issue.keys[0] ?? ''].join('.'),
        message: `there is no field named ${issue.keys.map((key) => `"${key}"`).join(', ')} here: check the spelling against lib/dataset/schema.ts, or remove it`,
      };
    case 'invalid_type':
      return { field, message: wrongType(issue.expected, value) };
    case 'invalid_value':
      return value === undefined
        ? { field, message: `is missing: add it, as one of ${issue.values.join(', ')}` }
        : { field, message: `"${String(value)}" is not known here: write one of ${issue.values.join(', ')}` };
    case 'too_big':
      return typeof value === 'string'
        ? { field, message: `is ${value.length} characters long: shorten it to ${issue.maximum} or fewer` }
        : { field, message: `is too large: at most ${issue.maximum}` };
    case 'too_small':
      if (value === '') return { field, message: 'is empty: write it, or remove the field' };
      return Array.isArray(value)
        ? { field, message: `has ${value.length} entries: write at least ${issue.minimum}` }
        : { field, message: `is too small: at least ${issue.minimum}` };
    case 'invalid_format':
      return { field, message: `"${String(value)}" does not fit: write ${expectation(issue)}` };
    default:
      return { field, message: `write ${issue.message}` };
  }
}

function wrongType(expected: string, value: unknown): string {
  if (value === undefined) return 'is missing: add it';
  if (value === null) return 'is empty: write it, or remove the field';
  if (expected === 'string' && typeof value === 'number') return `is read as a number: put it in quotes, '${value}'`;
  const kind = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a group of fields' : `${typeof value}`;
  return `is ${kind}, but ${NAMES[expected] ?? expected} is needed`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

function expectation(issue: z.core.$ZodIssue): string {
  return issue.message.startsWith('Invalid')
    ? `a value that matches ${'pattern' in issue ? issue.pattern : issue.code}`
    : issue.message;
}

function at(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
