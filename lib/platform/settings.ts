import { parseEntries, parseEntry } from '../settings/entry.ts';
import { type Settings, settingsOf } from '../settings/settings.ts';
import { type SettingKey, schemaOf, type Values } from '../settings/values.ts';
import { isPaused, type Pause, type SiteMode } from '../sites/sites.ts';
import { browser } from './browser.ts';

/**
 * The reader's settings in `storage.local`: one key a setting and one a site, because a shared map loses writes when two
 * pages write at once (199 of 200 lost in a trial). Every value goes through zod on its way out; a broken one counts as
 * unset and leaves the others alone. Only the background and the extension's own pages write.
 *
 * What is switched in a private window is kept in `storage.session` instead, over the stored one: it never reaches the
 * disk and is gone when the browser closes.
 */
const PAUSE_KEY = 'pause';

type Area = typeof browser.storage.local | typeof browser.storage.session;

/** All settings as they hold now; broken values count as unset. */
export async function readSettings(): Promise<Settings> {
  const [local, session]: Record<string, unknown>[] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
  ]);
  return settingsOf(new Map([...parseEntries(local ?? {}), ...parseEntries(session ?? {})]), parsePause(local));
}

function parsePause(stored: Record<string, unknown> | undefined): Pause | undefined {
  const pause = stored?.[PAUSE_KEY];
  const valid = pause === 'restart' || (typeof pause === 'number' && isPaused(pause, Date.now()));
  return valid ? (pause as Pause) : undefined;
}

/** Settings to store by key; undefined takes one back to the default. */
export type Changes = { readonly [Key in SettingKey]?: Values[Key] | undefined };

/**
 * Stores settings, all of them or none. Resolves when stored; rejects when the browser refuses to store.
 * @throws where a key is no setting or its value does not fit
 */
export async function setSettings(changes: Changes): Promise<void> {
  await store(browser.storage.local, changes);
}

async function store(area: Area, changes: Changes): Promise<void> {
  const stored: Record<string, unknown> = await area.get(Object.keys(changes));
  const entries = Object.entries(changes).map(([key, value]) => {
    const schema = schemaOf(key);
    if (!schema) throw new TypeError(`There is no setting "${key}".`);
    // Later than what it replaces, whatever the clock says: copies on other computers are merged by time.
    const at = Math.max(Date.now(), (parseEntry(key, stored[key])?.at ?? -1) + 1);
    return [key, { v: value === undefined ? null : schema.parse(value), at }] as const;
  });
  await area.set(Object.fromEntries(entries));
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
  await store(area, { [`site:${site}`]: isPrivate ? (on ? 'on' : 'off') : rule } as Changes);
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
    const ours = Object.keys(changes).some((key) => key === PAUSE_KEY || schemaOf(key));
    if ((area === 'local' || area === 'session') && ours) callback();
  });
}
