import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../lib/dataset/format-problems.ts';
import { readDataset } from '../../../lib/dataset/read.ts';

const SOURCE = [
  'title: A trial',
  'published: Journal',
  'kind: trial',
  'interest: peer-reviewed',
  'url: https://example.org/trial',
  'seen: full',
  'checked: 2026-11-20',
];

let root = '';
const write = (file: string, lines: readonly string[]) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${lines.join('\n')}\n`);
};
const problems = () =>
  readDataset(root).problems.map(({ file, field, line, message }) => `${file}:${line ?? ''} ${field}: ${message}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claims-'));
  write('claims/sources/trial.yml', SOURCE);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('readDataset', () => {
  it('reads records by the name of their file', () => {
    expect(problems()).toEqual([]);
    expect(readDataset(root).dataset.sources.get('trial')?.title).toBe('A trial');
    expect(readDataset(root).files).toEqual(['claims/sources/trial.yml']);
  });

  it('keeps dates as words', () => {
    expect(readDataset(root).dataset.sources.get('trial')?.checked).toBe('2026-11-20');
  });

  it.each([
    ['a missing field', SOURCE.slice(1), ' title: is missing: add it'],
    ['an unknown field', [...SOURCE, 'tilte: x'], '8 tilte: there is no field named "tilte" here'],
    ['an unknown word', SOURCE.with(2, 'kind: trail'), '3 kind: "trail" is not known here: write one of review, trial'],
    ['a date as a number', SOURCE.with(6, 'checked: 2026'), "7 checked: is read as a number: put it in quotes, '2026'"],
    ['an unsafe address', SOURCE.with(4, 'url: http://example.org'), '5 url: "http://example.org" does not fit'],
    ['an empty field', SOURCE.with(1, 'published:'), '2 published: is empty: write it, or remove the field'],
    ['HTML', SOURCE.with(0, 'title: a <b>trial</b>'), '1 title: write plain words without < or >'],
    ['a long text', SOURCE.with(0, `title: ${'x'.repeat(301)}`), '1 title: is 301 characters long: shorten it to 300'],
    ['a field twice', [...SOURCE, 'kind: review'], '8 : is not valid YAML: Map keys must be unique'],
    ['YAML that does not parse', SOURCE.with(0, 'title: "open'), '8 : is not valid YAML: Missing closing "quote'],
  ])('says where and what to do: %s', (_what, lines, expected) => {
    write('claims/sources/trial.yml', lines);
    const [found, ...others] = problems();
    expect(found).toContain(`claims/sources/trial.yml:${expected}`);
    expect(others).toEqual([]);
  });

  it('lists the problems of all files at once', () => {
    write('claims/sources/trial.yml', SOURCE.slice(1));
    write('claims/sources/other.yml', SOURCE.slice(2));
    expect(problems()).toHaveLength(3);
  });

  it.each([
    ['claims/sources/Trial.yml', 'rename it: the file name must be an id of lower-case letters'],
    ['claims/places/ohio.yml', 'rename it: the file name must be an ISO 3166 code'],
    ['claims/sources/trial.yaml', 'is no record: end its name in .yml'],
  ])('takes no file for a record by chance: %s', (file, expected) => {
    write(file, SOURCE);
    expect(problems()).toEqual([expect.stringContaining(`${file}: : ${expected}`)]);
  });

  it('says where to run where there is no claims folder', () => {
    expect(() => readDataset(join(root, 'claims'))).toThrow(/run this from the project's root/);
  });
});

describe('formatProblems', () => {
  it('groups by file, in the order of lines', () => {
    write('claims/sources/trial.yml', [...SOURCE.with(2, 'kind: trail'), 'extra: 1', 'note: ""']);
    const text = formatProblems(readDataset(root).problems);
    expect(text.split('\n')).toEqual([
      'claims/sources/trial.yml',
      expect.stringMatching(/^ {2}kind \(line 3\): /),
      expect.stringMatching(/^ {2}extra \(line 8\): /),
      expect.stringMatching(/^ {2}note \(line 9\): is empty/),
    ]);
  });
});
