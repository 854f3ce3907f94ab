import { markAt } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/mark.ts';

/** What a click may belong to before it can be ours. */
const OF_THE_PAGE =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe, [contenteditable], [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [onclick]';

interface PointerTargets {
  readonly marks: () => readonly Mark[];
  readonly open: (mark: Mark) => void;
  /** Closes the card; false, and nothing happens, where the event belongs to the card itself. */
  readonly closeIfOutside: (event: Event) => boolean;
  readonly close: () => void;
}

/**
 * Opens a card on a click or tap on a mark, without taking anything from the page: links are followed, a selection and
 * a double click stay what they are, and a click that the page has used is left alone.
 */
export function listenToPointer(targets: PointerTargets, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    if (event.detail > 1) return targets.close(); // a double click selects a word
    if (!targets.closeIfOutside(event)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const from = event.composedPath()[0];
    if (from instanceof Element && from.closest(OF_THE_PAGE)) return;
    const { clientX, clientY } = event;
    // The page's own listeners run first: whether one of them has used the click is known afterwards.
    setTimeout(() => {
      if (signal.aborted || event.defaultPrevented || !getSelection()?.isCollapsed) return;
      const mark = markAt(targets.marks(), clientX, clientY);
      if (mark) targets.open(mark);
    });
  };
  window.addEventListener('click', onClick, { capture: true, signal });
}
