/**
 * Work that never runs twice at once: calls that come while it runs lead to one more run after it, however many they
 * are. For work that looks at everything anew, such as following the settings, of which an import changes hundreds.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work().catch(() => undefined); // the next run begins from nothing
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
