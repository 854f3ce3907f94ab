import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageWatch } from '../../../lib/page/watch.ts';

/** Ms that the first reading takes: the next has to wait for longer than a test looks on. */
const LONG = 10_000;

let document: Document;
let watch: PageWatch;
let readings: number;
/** How many changes each call told of; undefined where it did not tell. */
let told: Array<number | undefined>;

beforeEach(async () => {
  vi.useFakeTimers();
  const { window } = new JSDOM('<!doctype html><body>');
  document = window.document;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  readings = 0;
  told = [];
  watch = new PageWatch(document, {
    read: async () => {
      readings += 1;
      return LONG;
    },
    changed: (records) => told.push(records?.length),
    isOwn: () => false,
  });
  await settled();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Observers have been told of what has changed. */
const settled = () => vi.advanceTimersByTimeAsync(0);

async function change(times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) document.body.append('word');
  await settled();
}

test('a few changes are told one by one', async () => {
  await change(1);
  await change(2);
  expect(told).toEqual([1, 2]);
});

test('a storm is not listened to: the page is looked at once a batch until it is read', async () => {
  await change(60);
  expect(told).toEqual([60, undefined]);
  await change(60);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([60, undefined, undefined, undefined]);

  watch.hurry();
  await vi.advanceTimersByTimeAsync(1);
  expect(readings).toBe(2);
  told = [];
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  await change(1);
  expect(told).toEqual([1]);
});

test('after its end nothing is looked at', async () => {
  await change(60);
  watch.stop();
  told = [];
  await change(60);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([]);
});
