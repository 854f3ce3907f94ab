import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import whom: each room of `lib/` and the rooms below it. Imports go down only; `page` and `detect` never meet
 * but in an entrypoint; `dataset` and `cli` run in Node alone, so that others take only types from `dataset`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  sites: [],
  settings: ['sites'],
  places: [],
  detect: ['text'],
  page: ['text'],
  marks: ['detect'],
  card: ['places', 'detect'],
  popover: ['card', 'marks'],
  lookup: ['text', 'places', 'card'],
  library: ['text', 'places'],
  platform: ['text', 'settings', 'sites', 'detect', 'marks', 'card'],
  ui: ['card', 'places', 'platform'],
  dataset: ['text', 'detect', 'places', 'card'],
  cli: ['text', 'detect', 'page', 'places', 'platform', 'dataset'],
  entrypoints: [
    'text',
    'sites',
    'settings',
    'places',
    'detect',
    'page',
    'marks',
    'card',
    'popover',
    'lookup',
    'library',
    'platform',
    'ui',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly file: string;
}

function roomOf(path: string): string | undefined {
  const [top, second] = path.split('/');
  return top === 'lib' ? second : top === 'entrypoints' ? 'entrypoints' : undefined;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?[jt]sx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'(\.[^']+)'/gm)].flatMap((match) => {
    const from = roomOf(file);
    const to = roomOf(relative('.', join(dirname(file), match[2] ?? '')));
    return from && to && from !== to ? [{ from, to, typeOnly: match[1] !== undefined, file }] : [];
  });
}

const files = [...sourcesIn('lib'), ...sourcesIn('entrypoints')];
const imports = files.flatMap(importsOf);

test('there are imports to check', () => {
  expect(imports.length).toBeGreaterThan(20);
});

test('imports between rooms go down only', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (typeOnly && to === 'dataset') return false;
    return !MAY_IMPORT[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('one file imports the browser API, and the gate loads nothing that does', () => {
  const importsPolyfill = /^(?!import type).*from 'webextension-polyfill'/m;
  expect(files.filter((file) => importsPolyfill.test(readFileSync(file, 'utf8')))).toEqual(['lib/platform/browser.ts']);
  const gate = readFileSync('entrypoints/gate.ts', 'utf8');
  expect(gate).not.toMatch(/platform\/(browser|settings|inject|messages)\.ts/);
});
