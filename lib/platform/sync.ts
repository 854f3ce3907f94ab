import { changedItems, ITEM_NAMES, newerIn, pack, unpack } from '../settings/copy.ts';
import { parseEntries } from '../settings/entry.ts';
import { browser } from './browser.ts';
import { onSettingsChanged, readSettings, storeSync } from './settings.ts';

/** Changes are collected so long before they are copied, ms: a browser takes 120 writes a minute. */
const COLLECT = 2_000;
const STATUS_KEY = 'sync-status';

/** How the last copying went. */
export interface SyncStatus {
  /** ms since 1970. */
  readonly at: number;
  readonly failed: boolean;
  /** How many settings did not fit; the oldest. */
  readonly left: number;
}

let running: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the copy in the browser account, where the reader wants one, and takes from it what other computers have set
 * later. For the background alone; a copy that was not made before the browser ended it is made when it starts again.
 */
export function keepSynced(): void {
  onSettingsChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(syncNow, COLLECT);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && ITEM_NAMES.some((name) => changes[name]?.newValue)) syncNow();
  });
  browser.runtime.onStartup.addListener(syncNow);
}

/** One after the other: two at once would each write what the other has not read yet. */
function syncNow(): void {
  running = running.then(sync).catch(() => setStatus({ at: Date.now(), failed: true, left: 0 }));
}

async function sync(): Promise<void> {
  const { sync: wanted } = await readSettings();
  if (!wanted) return;
  const theirs = unpack(await browser.storage.sync.get([...ITEM_NAMES]));
  const ours = parseEntries(await browser.storage.local.get(null));
  const news = newerIn(theirs, ours);
  if (news.size > 0) await browser.storage.local.set(Object.fromEntries(news));
  const now = Date.now();
  const packed = pack(new Map([...theirs, ...ours, ...news]), now);
  const changed = changedItems(pack(theirs, now).items, packed.items);
  if (changed.length > 0)
    await browser.storage.sync.set(Object.fromEntries(changed.map((name) => [name, packed.items[name]])));
  await setStatus({ at: now, failed: false, left: packed.left });
}

/** Copies the settings to the reader's other computers from now on; or no longer, and then takes the copy away. */
export async function setSync(wanted: boolean): Promise<void> {
  await storeSync(wanted);
  if (wanted) return;
  // The others keep their own settings, and copy them again where they are to.
  await browser.storage.sync.remove([...ITEM_NAMES]);
  await browser.storage.session.remove(STATUS_KEY);
}

/** How the last copying went; undefined where there was none since the browser started. */
export async function readSyncStatus(): Promise<SyncStatus | undefined> {
  const { [STATUS_KEY]: status } = await browser.storage.session.get(STATUS_KEY);
  return status as SyncStatus | undefined;
}

/** Calls back whenever the settings have been copied. */
export function onSyncStatus(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[STATUS_KEY]) callback();
  });
}

async function setStatus(status: SyncStatus): Promise<void> {
  await browser.storage.session.set({ [STATUS_KEY]: status });
}
