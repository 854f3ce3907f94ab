import { toUnicode } from 'punycode/punycode.es6.js'; // browsers can write a name in ASCII, but not read one back
import { siteOf } from './sites.ts';

/** A site as people write it: `bücher.example` for `xn--bcher-kva.example`. */
export function siteName(site: string): string {
  try {
    return toUnicode(site);
  } catch {
    return site; // begins like such a name, but is none
  }
}

/** The site that a reader has typed: a host, or any address of a page. Undefined where it is neither. */
export function siteFromInput(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return siteOf(text);
  return /[\s@]/.test(text) ? undefined : siteOf(`https://${text}`);
}
