import { type Entries, type Entry, parseEntry } from './entry.ts';

/**
 * The copy of the settings that the browser carries to the reader's other computers. Its store has room for 100 kB in
 * items of 8 kB at most, and counts every write: so the settings lie in a few dozen items, each setting always in the
 * same one, with the time at which it was set. Copies are merged by key and time.
 */
const ITEMS = 64;
const ITEM_PREFIX = 'settings-';
/** Below the browsers' limits of 8,192 and 102,400 bytes, which count names, quotes and commas as well. */
const ITEM_BYTES = 8_000;
const ALL_BYTES = 98_000;
/** That a setting was taken back is remembered for so long, ms: time for every computer to hear of it. */
const REMEMBERED = 180 * 24 * 3_600_000;

/** What lies in one item: by key, the value and its time. */
type Item = Record<string, readonly [Entry['v'], number]>;

export interface Packed {
  /** Items by name: all of them, empty ones as well, so that what has left an item is seen. */
  readonly items: Readonly<Record<string, Item>>;
  /** How many settings did not fit; the oldest. */
  readonly left: number;
}

/** Names of all items that a copy may have. */
export const ITEM_NAMES: readonly string[] = Array.from({ length: ITEMS }, (_, index) => ITEM_PREFIX + index);

/**
 * Packs settings into items.
 * @param now ms since 1970
 */
export function pack(entries: Entries, now: number): Packed {
  const items: Record<string, Item> = Object.fromEntries(ITEM_NAMES.map((name) => [name, {}]));
  const sizes = new Map<string, number>();
  let total = 0;
  let left = 0;
  const kept = [...entries].filter(([, { v, at }]) => v !== null || now - at < REMEMBERED);
  for (const [key, { v, at }] of kept.sort((a, b) => b[1].at - a[1].at || (a[0] < b[0] ? -1 : 1))) {
    const name = itemOf(key);
    const before = sizes.get(name) ?? name.length + 2;
    const bytes = bytesOf(JSON.stringify({ [key]: [v, at] })) + (sizes.has(name) ? 0 : before);
    if (total + bytes > ALL_BYTES || before + bytes > ITEM_BYTES) {
      left += 1;
      continue;
    }
    total += bytes;
    sizes.set(name, before + bytes);
    (items[name] as Item)[key] = [v, at];
  }
  return { items, left };
}

/** The settings in a copy's items. Broken items and settings are left out singly. Never throws. */
export function unpack(items: Readonly<Record<string, unknown>>): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const name of ITEM_NAMES) {
    const item = Object.hasOwn(items, name) ? items[name] : undefined;
    if (typeof item !== 'object' || item === null) continue;
    for (const [key, stored] of Object.entries(item)) {
      if (!Array.isArray(stored) || stored.length !== 2) continue;
      const entry = parseEntry(key, { v: stored[0], at: stored[1] });
      if (entry && itemOf(key) === name) entries.set(key, entry);
    }
  }
  return entries;
}

/** What another copy knows better: the settings that it set later, or that are unknown here. */
export function newerIn(theirs: Entries, ours: Entries): Map<string, Entry> {
  return new Map([...theirs].filter(([key, entry]) => isNewer(entry, ours.get(key))));
}

/** Set later; of two set in the same millisecond every computer has to prefer the same one. */
function isNewer(entry: Entry, than: Entry | undefined): boolean {
  if (!than) return true;
  return entry.at > than.at || (entry.at === than.at && JSON.stringify(entry.v) > JSON.stringify(than.v));
}

/** Names of the items that differ between two packings. */
export function changedItems(before: Packed['items'], after: Packed['items']): string[] {
  return ITEM_NAMES.filter((name) => {
    const [old, now] = [before[name] ?? {}, after[name] ?? {}];
    const keys = Object.keys(now);
    return keys.length !== Object.keys(old).length || keys.some((key) => String(old[key]) !== String(now[key]));
  });
}

/** The item that a key always lies in: FNV-1a over its letters. */
function itemOf(key: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return ITEM_PREFIX + ((hash >>> 0) % ITEMS);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
