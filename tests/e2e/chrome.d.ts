/** The extension API inside Chromium's extension pages and background, where tests evaluate functions. */
declare const chrome: import('webextension-polyfill').Browser;
