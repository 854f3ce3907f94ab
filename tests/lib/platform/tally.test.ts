import { beforeEach, expect, test, vi } from 'vitest';
import type { DocumentState } from '../../../lib/platform/document-state.ts';
import { Tally } from '../../../lib/platform/tally.ts';

const sendMessage = vi.fn(async () => ({}));
const state: DocumentState = { api: { runtime: { id: 'x', sendMessage, getURL: (path) => path } }, waiting: false };

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockClear();
  return () => vi.useRealTimers();
});

test('tells a count that stands, once', async () => {
  const tally = new Tally(state);
  for (const count of [3, 3, 4]) tally.tell(count);
  await vi.runAllTimersAsync();
  tally.tell(4);
  await vi.runAllTimersAsync();
  expect(sendMessage.mock.calls).toEqual([[{ type: 'count-changed' }]]);
});

test('says nothing of a mark that goes and comes back at once', async () => {
  const tally = new Tally(state);
  tally.tell(4);
  await vi.runAllTimersAsync();
  sendMessage.mockClear();
  for (let round = 0; round < 20; round += 1) {
    tally.tell(3);
    await vi.advanceTimersByTimeAsync(50);
    tally.tell(4);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  await vi.runAllTimersAsync();
  expect(sendMessage).not.toHaveBeenCalled();
});
