import { browser } from './browser.ts';

/** The extension's own version, as in the stores. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
