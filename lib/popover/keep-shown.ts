import type { Host } from './host.ts';

/** How often is looked after the host, ms. */
const LOOK = 250;
/** The page may take the card away so many times within `SPAN` ms; after that it gets its way. */
const TRIES = 5;
const SPAN = 5_000;

/**
 * Keeps an open card shown where a page takes it away by chance (it renders its body anew) and gives up where it does
 * so on purpose: no fight over the reader's page.
 * @param onRestored the host is back in its place
 * @param giveUp the page wants it gone
 * @returns ends it
 */
export function keepShown(host: Host, onRestored: () => void, giveUp: () => void): () => void {
  let restored: number[] = [];
  const timer = setInterval(() => {
    const now = performance.now();
    restored = restored.filter((time) => now - time < SPAN);
    if (!host.restore()) return;
    if (restored.push(now) >= TRIES) giveUp();
    else onRestored();
  }, LOOK);
  return () => clearInterval(timer);
}
