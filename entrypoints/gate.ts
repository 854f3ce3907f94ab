import gatePattern from 'virtual:claims/gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForNames } from '../lib/page/names-watch.ts';
import { askToStart } from '../lib/platform/ask.ts';
import { enterDocument } from '../lib/platform/document-state.ts';

/**
 * Runs in every page at document_start, and again wherever the settings change. It takes its API handles, waits for
 * the text, asks whether the text names kratom, and only then tells the background.
 */
export default defineUnlistedScript(() => {
  const state = enterDocument();
  if (state.recheck) return state.recheck();

  state.recheck = () => undefined; // on its way: asks by itself
  const start = () => void watchForNames(document, new RegExp(gatePattern, 'i'), () => void askToStart(state));
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
});
