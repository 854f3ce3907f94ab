import library from 'virtual:claims/library';
import { useEffect, useState } from 'preact/hooks';
import { historiesOf, type ReaderChange, unseenChanges } from '../../lib/library/changes.ts';
import { keepSeenChanges, readSeenChanges } from '../../lib/platform/seen-changes.ts';

/**
 * What changed since the reader last looked, for as long as this page is open; undefined on the first visit, and until
 * it is known.
 * @param looking true while the changes are shown: then they count as seen from the next visit on
 */
export function useUnseenChanges(looking: boolean): readonly ReaderChange[] | undefined {
  const [unseen, setUnseen] = useState<readonly ReaderChange[]>();
  useEffect(() => {
    void readSeenChanges().then(async (seen) => {
      if (seen) setUnseen(unseenChanges(library, seen));
      else await keepSeenChanges(historiesOf(library));
    });
  }, []);
  useEffect(() => {
    if (looking && unseen) void keepSeenChanges(historiesOf(library));
  }, [looking, unseen]);
  return unseen;
}
