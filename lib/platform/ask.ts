import type { DocumentState } from './document-state.ts';

/** Waits before each try, ms: the worker may be killed while it answers, or still be starting. */
const TRIES = [0, 250, 1000];

/** Sends a message to the background, again where nobody answered. Undefined when all tries failed. */
export async function ask(state: DocumentState, message: { type: string }): Promise<unknown> {
  for (const wait of TRIES) {
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const answer = await state.api.runtime.sendMessage(message);
      if (answer !== undefined) return answer;
    } catch {
      if (!state.api.runtime.id) return undefined; // the extension was removed or updated: nobody will ever answer
    }
  }
  return undefined;
}

/**
 * Tells the background that this document names kratom. If the site is on, the annotator starts here; if not, nothing
 * is left behind but the API handle, and the next change of settings asks again.
 */
export async function askToStart(state: DocumentState): Promise<void> {
  state.waiting = true;
  const answer = (await ask(state, { type: 'page-names-kratom' })) as { on?: boolean } | undefined;
  if (answer?.on) return;
  state.waiting = false;
  delete state.recheck;
}
