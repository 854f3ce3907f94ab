import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileDataset } from '../../lib/dataset/compile-dataset.ts';
import type { Figure } from '../bench/figure.ts';

const bench = (...args: string[]) => promisify(execFile)(process.execPath, ['tests/bench/run.ts', ...args]);

// The figures themselves are no matter here: other work on the machine would decide. The size of the gate is.
test('the bench still runs: its smallest case gives a figure for each line, and the gate is as small as it should be', {
  timeout: 180_000,
}, async () => {
  const { figures } = JSON.parse((await bench('--json', '--only', 'quiet')).stdout) as {
    figures: (Figure & { holds: boolean | null })[];
  };
  expect(figures.map(({ what }) => what)).toContain('page without kratom: messages to the background');
  for (const { what, value, beside, bar, holds } of figures) {
    expect(value.middle, what).toBeGreaterThanOrEqual(0);
    if (beside) expect(beside.value.middle, what).toBeGreaterThan(0);
    expect(typeof holds, what).toBe(bar ? 'boolean' : 'object');
  }
  expect(figures.find(({ what }) => what.startsWith('gate script'))?.holds).toBe(true);
});

test('a page never gets more than 60 kB: annotator, script of the cards, and the records of all topics and places', async () => {
  const { card } = await compileDataset(process.cwd());
  const parts = ['annotator.js', 'card.js'].map((name) => readFileSync(`.output/chrome-mv3/${name}`));
  const sizes = [...parts, JSON.stringify(card)].map((part) => gzipSync(part, { level: 9 }).length);
  for (const size of sizes) expect(size).toBeGreaterThan(5_000); // it is all there
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60_000);
});

test('a case that does not exist is refused, with the names of those that do', async () => {
  await expect(bench('--only', 'quite')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('quiet, annotator'),
  });
});
