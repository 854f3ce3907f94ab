/**
 * Is a page on? Pure rules over a settings value. A site is a host without `www.` and port; all local files are one
 * site. A document is on where neither the tab's site nor the document's own site is off, and nothing is paused.
 */

/** `all`: every site but those switched off. `listed`: only the sites switched on. */
export type SiteMode = 'all' | 'listed';
export type SiteRule = 'on' | 'off';
/** When everything comes back: at a time (ms since 1970) or when the browser starts again. */
export type Pause = number | 'restart';

export interface SiteSettings {
  readonly mode: SiteMode;
  /** What the reader has said of single sites. `off` counts in mode `all`, `on` in mode `listed`. */
  readonly sites: ReadonlyMap<string, SiteRule>;
  readonly pause?: Pause | undefined;
}

/** Whether a document is on, and if not, why. */
export type SiteState =
  | { readonly on: true }
  | { readonly on: false; readonly why: 'cannot-run' | 'site-off' | 'not-listed' }
  | { readonly on: false; readonly why: 'paused'; readonly until: Pause };

/** The site of local files: no host can be called so. */
export const FILE_SITE = 'file:';

/**
 * The site of an address: `www.Example.com:8080` and `example.com` are one. Internationalised names stay in their
 * ASCII form. Undefined where the extension cannot run: browser pages, unreadable addresses.
 */
export function siteOf(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  if (!url) return undefined;
  if (url.protocol === 'file:') return FILE_SITE;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
}

/** Whether a site by itself is on, whatever is paused. */
export function isSiteOn({ mode, sites }: SiteSettings, site: string): boolean {
  return mode === 'all' ? sites.get(site) !== 'off' : sites.get(site) === 'on';
}

/**
 * Whether a document is on.
 * @param now ms since 1970
 * @param tabAddress address of the tab's page
 * @param documentAddress address of the document itself; frames without an address of their own (about:blank, srcdoc)
 *   go by the tab's alone
 */
export function siteState(
  settings: SiteSettings,
  now: number,
  tabAddress: string | undefined,
  documentAddress?: string,
): SiteState {
  const tab = siteOf(tabAddress);
  if (!tab) return { on: false, why: 'cannot-run' };
  if (isPaused(settings.pause, now)) return { on: false, why: 'paused', until: settings.pause };
  if (!isSiteOn(settings, tab)) return { on: false, why: settings.mode === 'all' ? 'site-off' : 'not-listed' };
  // A frame of another site is read with the page that it stands in, unless the reader has switched that site off.
  const own = siteOf(documentAddress);
  return own && settings.sites.get(own) === 'off' ? { on: false, why: 'site-off' } : { on: true };
}

/** No pause is longer, ms: one that ends later is a broken value, or the clock has been set back. */
const LONGEST_PAUSE = 24 * 3_600_000;

/** Whether a pause holds at a time (ms since 1970). */
export function isPaused(pause: Pause | undefined, now: number): pause is Pause {
  return pause === 'restart' || (pause !== undefined && pause > now && pause - now <= LONGEST_PAUSE);
}
