import { beforeEach, expect, test, vi } from 'vitest';
import { askToOpen, askToStart, askToStartAt } from '../../../lib/platform/ask.ts';
import type { DocumentState } from '../../../lib/platform/document-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', new EventTarget());
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** A document whose background gives these answers, one after the other. */
function documentWith(...answers: Array<() => unknown>): { state: DocumentState; asked: () => number } {
  let asked = 0;
  const sendMessage = async () => answers[asked++]?.();
  const state: DocumentState = { api: { runtime: { id: 'x', sendMessage, getURL: (path) => path } }, waiting: false };
  return { state, asked: () => asked };
}
const on = () => ({ on: true });
const off = () => ({ on: false });

test('where the site is on, the document waits for its annotator', async () => {
  const { state } = documentWith(on);
  await askToStart(state);
  expect(state.waiting).toBe(true);
});

test('where it is off, nothing is left behind', async () => {
  const { state } = documentWith(off);
  await askToStart(state);
  expect(state).toEqual({ api: state.api, waiting: false });
});

test('a change of settings while the question is on its way is not missed', async () => {
  const { state, asked } = documentWith(() => {
    state.recheck?.();
    return { on: false };
  }, on);
  await askToStart(state);
  expect(asked()).toBe(2);
  expect(state.waiting).toBe(true);
});

test('a background that was ended is asked again', async () => {
  const gone = () => Promise.reject(new Error('Could not establish connection.'));
  const { state, asked } = documentWith(gone, gone, on);
  const asking = askToStart(state);
  await vi.runAllTimersAsync();
  await asking;
  expect(asked()).toBe(3);
  expect(state.waiting).toBe(true);
});

/** Chromium does so where the background is ended while it starts. */
const never = () => new Promise(() => undefined);

test('a question that nobody will ever answer is asked again', async () => {
  const { state, asked } = documentWith(never, never, on);
  const asking = askToStart(state);
  await vi.runAllTimersAsync();
  await asking;
  expect(asked()).toBe(3);
  expect(state.waiting).toBe(true);
});

test('a page is asked for once, however long it takes', async () => {
  const { state, asked } = documentWith(never);
  void askToOpen(state, { type: 'open-source' });
  await vi.runAllTimersAsync();
  expect(asked()).toBe(1);
});

test('a page is asked for again where nobody was there', async () => {
  const { state, asked } = documentWith(
    () => Promise.reject(new Error('Could not establish connection.')),
    () => ({}),
  );
  const asking = askToOpen(state, { type: 'open-source' });
  await vi.runAllTimersAsync();
  expect(await asking).toEqual({});
  expect(asked()).toBe(2);
});

test('an annotator that has started is left alone, though the background was ended before it could say so', async () => {
  const gone = () => Promise.reject(new Error('Could not establish connection.'));
  const { state } = documentWith(
    () => {
      state.waiting = false; // the annotator
      return gone();
    },
    gone,
    gone,
  );
  const asking = askToStart(state);
  const recheck = () => undefined;
  state.recheck = recheck;
  await vi.runAllTimersAsync();
  await asking;
  expect(state.recheck).toBe(recheck);
});

test('at the end of a pause it asks by itself, once', async () => {
  const { state, asked } = documentWith(() => ({ on: false, until: Date.now() + 3_600_000 }), on);
  await askToStart(state);
  await vi.advanceTimersByTimeAsync(3_599_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked()).toBe(2);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.runAllTimersAsync();
  expect(asked()).toBe(2);
});

test('a computer that slept through the end asks when the page is looked at', async () => {
  const { state, asked } = documentWith(on);
  askToStartAt(state, Date.now() + 3_600_000);
  vi.setSystemTime(Date.now() + 4_000_000); // timers stood still meanwhile
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.runAllTimersAsync();
  expect(asked()).toBe(1);
});

test('it does not ask where the document has been started meanwhile', async () => {
  const { state, asked } = documentWith(on);
  askToStartAt(state, Date.now() + 1_000);
  state.recheck = () => undefined;
  await vi.runAllTimersAsync();
  expect(asked()).toBe(0);
});
