import gatePattern from 'virtual:claims/gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForNames } from '../lib/page/names-watch.ts';
import { askToStart } from '../lib/platform/ask.ts';
import { enterDocument } from '../lib/platform/document-state.ts';

/** Time between two looks whether the document has been parsed, ms. */
const LOOK = 50;

/**
 * Runs in every page at document_start, and again wherever the settings change. It takes its API handles, waits for
 * the text, asks whether the text names kratom, and only then tells the background.
 */
export default defineUnlistedScript(() => {
  const state = enterDocument();
  if (state.recheck) return state.recheck();

  state.recheck = () => undefined; // on its way: asks by itself
  const start = () => {
    // A listener would be lost where a script writes the document anew while it loads.
    if (document.readyState === 'loading') setTimeout(start, LOOK);
    else watchForNames(document, new RegExp(gatePattern, 'i'), () => void askToStart(state));
  };
  start();
});
