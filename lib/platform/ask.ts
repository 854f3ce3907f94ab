import type { DocumentState } from './document-state.ts';
import type { OnAnswer } from './messages.ts';

/** Waits before each try, ms: the worker may be killed while it answers, or still be starting. */
const TRIES = [0, 250, 1000];
/**
 * A try without an answer is given up after so long, ms, and the last one never: Chromium leaves a message open for good
 * whose worker is killed while it starts. What opens a page is not asked twice for that, so that no page opens twice.
 */
const PATIENCE = 2_000;

/** Sends a message to the background, again where nobody answered. Undefined when all tries failed. */
export async function ask(state: DocumentState, message: { type: string }): Promise<unknown> {
  for (const [index, wait] of TRIES.entries()) {
    if (wait) await rest(wait);
    const mayRepeat = index + 1 < TRIES.length && !message.type.startsWith('open-');
    try {
      const sent = state.api.runtime.sendMessage(message);
      const answer = await (mayRepeat ? Promise.race([sent, rest(PATIENCE)]) : sent);
      if (answer !== undefined) return answer;
    } catch {
      if (!state.api.runtime.id) return undefined; // the extension was removed or updated: nobody will ever answer
    }
  }
  return undefined;
}

const rest = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/**
 * Tells the background that this document names kratom. If the site is on, the annotator starts here; if not, nothing
 * is left behind but the API handle, and the next change of settings asks again, as does the end of a pause.
 */
export async function askToStart(state: DocumentState): Promise<void> {
  let askAgain = false;
  state.waiting = true;
  state.recheck = () => {
    askAgain = true; // settings have changed while the question was on its way: the answer may be the old one
  };
  const answer = (await ask(state, { type: 'page-names-kratom' })) as OnAnswer | undefined;
  if (answer?.on || !state.waiting) return; // the annotator has started, though nobody could say so
  state.waiting = false;
  delete state.recheck;
  if (askAgain) return askToStart(state);
  if (answer?.until) askToStartAt(state, answer.until);
}

/**
 * Asks to start at a time (ms since 1970), unless this document has been asked for or started meanwhile. A computer that
 * slept through it asks when the page is looked at again, since timers stand still with it.
 */
export function askToStartAt(state: DocumentState, time: number): void {
  const start = () => {
    if (Date.now() < time) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', start);
    if (!state.waiting && !state.recheck) void askToStart(state);
  };
  const timer = setTimeout(start, time - Date.now() + 1);
  document.addEventListener('visibilitychange', start);
}
