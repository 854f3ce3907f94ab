/**
 * What of the dataset's history the reader has seen in the library: `storage.local`, key `seen-changes`. Written by
 * the library alone, and not in a private window.
 */
import { z } from 'zod';
import { browser } from './browser.ts';

const KEY = 'seen-changes';
const Seen = z.record(z.string(), z.number().int().nonnegative());

/** Entries seen by record (`claim/pain`: 2); undefined before the first visit, or where the stored value is broken. */
export async function readSeenChanges(): Promise<Readonly<Record<string, number>> | undefined> {
  const stored = await browser.storage.local.get(KEY);
  const seen = Seen.safeParse(stored[KEY]);
  return seen.success ? seen.data : undefined;
}

/** Resolves when kept; rejects where the browser refuses to store. */
export async function keepSeenChanges(seen: Readonly<Record<string, number>>): Promise<void> {
  if (!browser.extension.inIncognitoContext) await browser.storage.local.set({ [KEY]: seen });
}
