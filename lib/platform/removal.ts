import type { ContentApi } from './document-state.ts';

/** Time between two looks, ms: one property read each. A port would tell by itself, but wake the background every 30 s. */
const LOOK = 1_000;

/**
 * Calls back once, when the extension has been removed or updated under an open page. Chromium lets the old script run
 * on, with its marks, listeners and timers, but without anybody to answer it; Firefox ends it.
 */
export function whenRemoved(api: ContentApi, callback: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (api.runtime.id) return;
    clearInterval(timer);
    callback();
  }, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
