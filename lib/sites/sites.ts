/**
 * Is a page on? Pure rules over a settings value. A site is a host without `www.` and port; all local files are one
 * site. A document is on where neither the tab's site nor the document's own site is switched off.
 */

/** Hosts that are switched off. */
export interface SiteSettings {
  readonly off: ReadonlySet<string>;
}

/** The site of local files. */
export const FILE_SITE = 'file';

/**
 * The site of an address: `www.Example.com:8080` and `example.com` are one. Internationalised names stay in their
 * ASCII form. Undefined where the extension cannot run: browser pages, stores, unreadable addresses.
 */
export function siteOf(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  if (!url) return undefined;
  if (url.protocol === 'file:') return FILE_SITE;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
}

/**
 * Whether a document is on.
 * @param tabAddress address of the tab's page
 * @param documentAddress address of the document itself; frames without an address of their own (about:blank, srcdoc)
 *   go by the tab's alone
 */
export function isOn(settings: SiteSettings, tabAddress: string | undefined, documentAddress?: string): boolean {
  const tab = siteOf(tabAddress);
  if (!tab || settings.off.has(tab)) return false;
  const own = siteOf(documentAddress);
  return !own || !settings.off.has(own);
}
