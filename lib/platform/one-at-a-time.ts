/**
 * Work that never runs twice at once for the same key: calls that come while it runs lead to one more run after it,
 * however many they are. For work that looks at everything anew, such as following the settings, of which an import
 * changes hundreds. Work for one key waits for none of another.
 */
export function oneAtATime<Key = void>(work: (key: Key) => Promise<void>): (key: Key) => void {
  /** What runs, and whether it has to run again. */
  const again = new Map<Key, boolean>();
  const run = async (key: Key) => {
    do {
      again.set(key, false);
      await work(key).catch(() => undefined); // the next run begins from nothing
    } while (again.get(key));
    again.delete(key);
  };
  return (key) => {
    if (again.has(key)) again.set(key, true);
    else void run(key);
  };
}
