import type { DocumentState } from './document-state.ts';
import type { OnAnswer } from './messages.ts';

/**
 * Sends a message to the background, again where nobody answered. Leaves no timer behind. Undefined when all tries failed. May reach the
 * background more than once.
 */
export async function ask(state: DocumentState, message: { type: string }): Promise<unknown> {
  // Waits after each try, ms: the worker may be killed while it answers, or still be starting.
  for (const wait of [250, 1000, 0]) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      // Chromium leaves a message open for good whose worker is killed while it starts.
      timer = setTimeout(resolve, 3_000);
    });
    // Nobody may be there, as while it is starting, and the API throws at once where the extension has been removed.
    const send = async () => state.api.runtime.sendMessage(message);
    const answer = await Promise.race([send().catch(() => undefined), late]);
    clearTimeout(timer);
    if (answer) return answer;
    await rest(wait);
  }
  return undefined;
}

/** Asks the background to open a page: again only where nobody was there, so that no page opens twice. */
export async function askToOpen(state: DocumentState, message: { type: string }): Promise<unknown> {
  const send = () => state.api.runtime.sendMessage(message);
  return send()
    .catch(() => rest(250).then(send))
    .catch(() => undefined);
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
  // An annotator that has started is left alone, though nobody could say so.
  if (answer?.on || !state.waiting) return;
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
