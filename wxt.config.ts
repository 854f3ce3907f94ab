import { pathToFileURL } from 'node:url';
import { defineConfig } from 'wxt';
import { accuracyPlugin } from './lib/cli/accuracy-plugin.ts';
import { findBrowser } from './lib/cli/find-browser.mjs';
import { plainScripts } from './lib/cli/plain-scripts.ts';
import { thirdParty } from './lib/cli/third-party.ts';
import { withoutHtmlSink } from './lib/cli/without-html-sink.ts';
import { mapsPlugin } from './lib/dataset/maps-plugin.ts';
import { claimsPlugin } from './lib/dataset/vite-plugin.ts';

/** Every page that may hold text that a reader reads. Firefox has no file pages for extensions; it ignores that one. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** The extension's own pages load nothing but their own files and can send nothing. */
const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Chromium keeps some letters for itself (N and P for groups of tabs) and then sets no key at all. */
const shortcut = (key: string, description: string) => ({
  suggested_key: { default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` },
  description,
});

const libraries = thirdParty();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  webExt: {
    // `npm run dev` opens the same Chromium as `npm start`, where there is a display to open it on.
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    binaries: { chrome: findBrowser('chromium') ?? '' },
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    startUrls: [pathToFileURL('tests/e2e/pages/article.html').href],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['scripting', 'storage', 'contextMenus'],
    omnibox: { keyword: 'kratom' },
    host_permissions: PAGES,
    // All can be changed in the browser's own list of shortcuts; on a Mac, Option and a letter would type a character.
    commands: {
      _execute_action: shortcut('K', '__MSG_options_shortcut_popup__'),
      'next-claim': shortcut('Period', '__MSG_command_next__'),
      'previous-claim': shortcut('Comma', '__MSG_command_previous__'),
      'open-claim': shortcut('O', '__MSG_command_open__'),
    },
    action: { default_title: '__MSG_extension_name__' },
    content_security_policy:
      command === 'serve'
        ? { extension_pages: "script-src 'self'; object-src 'none'" } // the dev server needs its own origin and a socket
        : { extension_pages: PAGE_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kratom-claim-context@kratom-claim-context.example',
              strict_min_version: '140.0', // CSS.highlights and match_origin_as_fallback
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' }, // data_collection_permissions
          },
        }
      : { minimum_chrome_version: '128' }), // caretPositionFromPoint
  }),
  hooks: {
    'build:done': ({ config }) => libraries.write(config.outDir),
    // The gate is an unlisted script: WXT's own content scripts announce themselves to the page and can be shut down by
    // it (a CustomEvent that any page may send), and they cannot be had at document_start without that.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: PAGES,
          js: ['gate.js'],
          run_at: 'document_start',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
  vite: () => ({
    plugins: [claimsPlugin(), mapsPlugin(), accuracyPlugin(), plainScripts(), withoutHtmlSink(), libraries.plugin],
    build: {
      modulePreload: false, // its polyfill fetches; nothing here may
      target: 'es2022',
      chunkSizeWarningLimit: 1_000, // kB; the whole dataset stands in the background and the library
      rollupOptions: {
        onwarn(warning, warn) {
          if (warning.code !== 'INVALID_ANNOTATION') warn(warning); // a comment in zod
        },
      },
    },
  }),
});
