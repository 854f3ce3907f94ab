import { build } from 'esbuild';
import type { Browser } from 'webextension-polyfill';
import type * as settings from '../../lib/platform/settings.ts';

declare global {
  /** In a page of the extension. */
  const browser: Browser;
  /** In the content script's world of Chromium. */
  const chrome: Browser;
  /** Our own settings code, put into a page of the extension by the lab. */
  const ourSettings: typeof settings;
}

let code: Promise<string> | undefined;

/** The settings code as one script that sets `ourSettings`: so that what writes in the tests is what writes in the popup. */
export function settingsSeam(): Promise<string> {
  code ??= build({
    stdin: {
      contents: `
        import browser from 'webextension-polyfill';
        import './lib/platform/messages.ts'; // tells zod to make no code at run time
        import * as settings from './lib/platform/settings.ts';
        Object.assign(globalThis, { browser, ourSettings: settings });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return code;
}
