import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sheets = ['lib/ui', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name)),
);

test('there are style sheets to check', () => {
  expect(sheets.length).toBeGreaterThan(3);
});

test.each(sheets)('%s names sides by the direction of the text, never left or right', (sheet) => {
  const sided = readFileSync(sheet, 'utf8').match(/[^\n]*(?:(?:-|\b)(?:left|right)\s*:|:\s*(?:left|right)\b)[^\n]*/g);
  expect(sided ?? []).toEqual([]);
});
