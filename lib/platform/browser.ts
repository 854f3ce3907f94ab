/** The browser's extension API with promises: the one place that imports it, for the background and our own pages. */
export { default as browser } from 'webextension-polyfill';
