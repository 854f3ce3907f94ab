import { setImmediate as settled } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from '../../../lib/platform/one-at-a-time.ts';

/** Work that waits to be let go, and how often it has begun. */
function work() {
  const waiting: Array<() => void> = [];
  let begun = 0;
  const run = oneAtATime(async () => {
    begun += 1;
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (begun === 1) throw new Error('the first fails');
  });
  return {
    run,
    begun: () => begun,
    letGo: async () => {
      waiting.shift()?.();
      await settled();
    },
  };
}

test('calls while the work runs lead to one more run, also after a failure', async () => {
  const { run, begun, letGo } = work();
  for (let call = 0; call < 10; call++) run();
  expect(begun()).toBe(1);
  await letGo();
  expect(begun()).toBe(2);
  await letGo();
  expect(begun()).toBe(2);
  run();
  expect(begun()).toBe(3);
});

test('work for one key waits for none of another', async () => {
  const begun: string[] = [];
  const run = oneAtATime(async (key: string) => {
    begun.push(key);
    await new Promise(() => undefined); // never ends
  });
  run('hung');
  run('other');
  run('hung');
  await settled();
  expect(begun).toEqual(['hung', 'other']);
});
