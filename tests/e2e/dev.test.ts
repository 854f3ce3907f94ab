import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { until } from './harness.ts';

/** What the dev server needs of the project, copied so that the test can change it. */
const PARTS = [
  'entrypoints',
  'lib',
  'claims',
  'public',
  'tests/pages',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
const PATIENCE = 60_000;
/** Before each change, in milliseconds. */
const CALM = 1_500;

const root = await mkdtemp(join(tmpdir(), 'dev-'));
let server: ChildProcess | undefined;
afterAll(async () => {
  server?.kill();
  await rm(root, { recursive: true });
});

test('the dev server builds anew on a change of code or claims, and tells what is wrong in a claims file', {
  timeout: 5 * PATIENCE,
}, async () => {
  for (const part of PARTS) await cp(part, join(root, part), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  // As from a shell without a display: under a test runner it would say little. It ends with its standard input.
  const { PATH, HOME } = process.env;
  server = spawn(process.execPath, ['node_modules/wxt/bin/wxt.mjs'], { cwd: root, env: { PATH, HOME } });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += text));

  /** Waits until the server has said something, and forgets what it has said so far. */
  const hear = async (words: RegExp) => {
    const all = await until(
      async () => said,
      (text) => words.test(text),
      PATIENCE,
    );
    expect(all).toMatch(words);
    said = '';
    return all;
  };
  /** A person saves a file when the server has long said its last word: what changes while a build ends may be lost to it. */
  const edit = async (path: string, from: RegExp, to: string) => {
    await sleep(CALM);
    const text = await readFile(join(root, path), 'utf8');
    expect(text).toMatch(from);
    await writeFile(join(root, path), text.replace(from, to));
  };
  const built = (name: string) => readFile(join(root, '.output/chrome-mv3-dev', name), 'utf8');

  await hear(/Built extension[\s\S]*paused-48/);
  await edit('lib/marks/styles.ts', /thin: '2px'/, "thin: '7px'");
  await hear(/Reloaded extension/);
  expect(await built('background.js')).toContain("thin: '7px'".replaceAll("'", '"'));

  await edit('claims/topics/pain.yml', /^name: .*/m, 'name: Tried in the test');
  await hear(/Reloaded extension/);
  expect(await built('background.js')).toContain('Tried in the test');

  await edit('claims/topics/pain.yml', /^certainty: .*/m, 'certainty: trail');
  const complaint = await hear(/not known here/);
  expect(complaint).toMatch(/1 problem/);
  expect(complaint).toMatch(/claims\/topics\/pain\.yml\n +certainty \(line \d+\): "trail" .*: write one of high, /);
  await edit('claims/topics/pain.yml', /^certainty: .*/m, 'certainty: low');
  await hear(/Reloaded extension/);
});
