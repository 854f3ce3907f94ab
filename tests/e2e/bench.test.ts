import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
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

test('a case that does not exist is refused, with the names of those that do', async () => {
  await expect(bench('--only', 'quite')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('quiet, annotator'),
  });
});
