import { type Changes, siteChange } from '../settings/changes.ts';
import { parseEntries, parseEntry } from '../settings/entry.ts';
import { type Settings, settingsOf } from '../settings/settings.ts';
import { type SettingKey, schemaOf } from '../settings/values.ts';
import type { Pause, SiteMode } from '../sites/sites.ts';
import { browser } from './browser.ts';

/**
 * The reader's settings in `storage.local`: one key a setting and one a site, because a shared map loses writes when two
 * pages write at once (199 of 200 lost in a trial). Every value goes through zod on its way out; a broken one counts as
 * unset and leaves the others alone. Only the background and the extension's own pages write.
 *
 * Sites switched in a private window are kept in `storage.session`, hold in private windows alone, never reach the disk
 * and are gone when the browser closes.
 */
const PAUSE_KEY = 'pause';
const SYNC_KEY = 'sync';

type Area = typeof browser.storage.local | typeof browser.storage.session;

/**
 * All settings as they hold now; broken values count as unset.
 * @param isPrivate whether they are for a private window
 */
export async function readSettings(isPrivate = false): Promise<Settings> {
  const [local, session]: Record<string, unknown>[] = await Promise.all([
    browser.storage.local.get(null),
    isPrivate ? browser.storage.session.get(null) : {},
  ]);
  return settingsOf(new Map([...parseEntries(local ?? {}), ...parseEntries(session ?? {})]), {
    pause: parsePause(local),
    sync: local?.[SYNC_KEY] === true,
  });
}

function parsePause(stored: Record<string, unknown> | undefined): Pause | undefined {
  const pause = stored?.[PAUSE_KEY];
  return pause === 'restart' || (typeof pause === 'number' && Number.isFinite(pause)) ? pause : undefined;
}

/**
 * Stores settings, all of them or none; undefined takes one back to the default. Resolves when stored; rejects when the
 * browser refuses to store.
 * @throws where a key is no setting or its value does not fit
 */
export async function setSettings(changes: Changes): Promise<void> {
  await store(browser.storage.local, changes);
}

/** Stores settings in place of all that are stored, all or none. A change of `sync` goes with them. */
export async function replaceSettings(changes: Changes, sync: boolean): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const gone = Object.fromEntries([...parseEntries(stored).keys()].map((key) => [key, undefined]));
  await store(browser.storage.local, { ...gone, ...changes }, { [SYNC_KEY]: sync });
}

/** Stores whether the settings are copied to the reader's other computers; see sync.ts. */
export async function storeSync(sync: boolean): Promise<void> {
  await browser.storage.local.set({ [SYNC_KEY]: sync });
}

async function store(area: Area, changes: Changes, more: Record<string, unknown> = {}): Promise<void> {
  const keys = Object.keys(changes);
  const stored: Record<string, unknown> = await area.get([...keys, SYNC_KEY]);
  const entries = Object.entries(changes).map(([key, value]) => {
    const schema = schemaOf(key);
    if (!schema) throw new TypeError(`There is no setting "${key}".`);
    // Later than what it replaces, whatever the clock says: copies on other computers are merged by time.
    const at = Math.max(Date.now(), (parseEntry(key, stored[key])?.at ?? -1) + 1);
    return [key, { v: value === undefined ? null : schema.parse(value), at }] as const;
  });
  const taken = keys.filter((key) => changes[key as SettingKey] === undefined);
  if (taken.length < keys.length || stored[SYNC_KEY] === true || Object.keys(more).length > 0)
    await area.set({ ...Object.fromEntries(entries), ...more });
  // Other computers have to hear that a setting was taken back; where there are none, nothing is kept of it.
  if (stored[SYNC_KEY] !== true) await area.remove(taken);
}

/**
 * Switches a site (see `siteOf`) on or off.
 * @param mode as in the settings: a rule that says no more than the mode does is taken back
 * @param isPrivate whether the site stands in a private window
 */
export async function setSite(site: string, on: boolean, mode: SiteMode, isPrivate = false): Promise<void> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  const rule = mode === 'all' ? (on ? undefined : 'off') : on ? 'on' : undefined;
  // In a private window the rule has to stand over a stored one.
  await store(area, siteChange(site, isPrivate ? (on ? 'on' : 'off') : rule));
}

/** Pauses everything until a time (ms since 1970) or the browser's next start; undefined ends the pause. */
export async function setPause(pause: Pause | undefined): Promise<void> {
  if (pause === undefined) await browser.storage.local.remove(PAUSE_KEY);
  else await browser.storage.local.set({ [PAUSE_KEY]: pause });
}

/** To be called when the browser starts: a pause until then is over. */
export async function endPauseUntilRestart(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(PAUSE_KEY);
  if (stored[PAUSE_KEY] === 'restart') await setPause(undefined);
}

/** Calls back whenever settings have changed, in whatever page they were changed. */
export function onSettingsChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' && area !== 'session') return;
    const ours = Object.entries(changes).some(([key, { oldValue, newValue }]) =>
      schemaOf(key)
        ? (parseEntry(key, oldValue)?.v ?? null) !== (parseEntry(key, newValue)?.v ?? null)
        : key === PAUSE_KEY || key === SYNC_KEY,
    );
    if (ours) callback();
  });
}
