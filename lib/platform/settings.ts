import { z } from 'zod';
import type { SiteSettings } from '../sites/sites.ts';
import { browser } from './browser.ts';

/**
 * The reader's settings in `storage.local`: one key a site, because a shared map loses writes when two pages write at
 * once (199 of 200 lost in a trial). Every value goes through zod on its way out; a broken one counts as unset and
 * leaves the others alone. Only the background and the extension's own pages write.
 */
const SITE_PREFIX = 'site:';
const PLACE_KEY = 'place';

const SiteValue = z.strictObject({ off: z.literal(true), since: z.number() });
const PlaceValue = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

export interface Settings extends SiteSettings {
  /** Where the reader lives, as an ISO 3166 code; undefined until chosen. */
  readonly place?: string;
}

/** All settings; broken values count as unset. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const off = new Set<string>();
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE_PREFIX) && SiteValue.safeParse(value).success) off.add(key.slice(SITE_PREFIX.length));
  }
  const place = PlaceValue.safeParse(stored[PLACE_KEY]);
  return place.success ? { off, place: place.data } : { off };
}

/** Switches a site (see `siteOf`) on or off. Resolves when stored; rejects when the browser refuses to store. */
export async function setSite(site: string, on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(SITE_PREFIX + site);
  else await browser.storage.local.set({ [SITE_PREFIX + site]: { off: true, since: Date.now() } });
}

/** Stores where the reader lives; undefined forgets it. */
export async function setPlace(place: string | undefined): Promise<void> {
  if (place === undefined) await browser.storage.local.remove(PLACE_KEY);
  else await browser.storage.local.set({ [PLACE_KEY]: PlaceValue.parse(place) });
}

/** Calls back whenever settings that decide what is marked have changed, in whatever page they were changed. */
export function onSettingsChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const ours = Object.keys(changes).some((key) => key.startsWith(SITE_PREFIX) || key === PLACE_KEY);
    if (area === 'local' && ours) callback();
  });
}
