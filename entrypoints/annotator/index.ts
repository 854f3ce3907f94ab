import standings from 'virtual:claims/standings';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { documentState } from '../../lib/platform/document-state.ts';
import { startSession } from './session.ts';

/** Runs where a gate waits for it, once a document; anywhere else it leaves at once (see `startAnnotator`). */
export default defineUnlistedScript(() => {
  const state = documentState();
  if (!state?.waiting) return;
  state.waiting = false;
  state.starting = true;
  void startSession(state, standings);
});
