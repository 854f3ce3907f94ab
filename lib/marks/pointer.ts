import { markAt } from './hit-test.ts';
import type { Mark } from './mark.ts';

/** What a click may belong to before it can be ours. */
const OF_THE_PAGE =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe, [contenteditable], [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [role=option], [onclick]';

export interface PointerTargets {
  /** The marks that can be hit. */
  readonly marks: () => readonly Mark[];
  readonly open: (mark: Mark) => void;
  /** True for the card's own host. */
  readonly owns: (target: EventTarget | null) => boolean;
  readonly close: () => void;
}

/**
 * Opens a card on a click or tap on a mark, without taking anything from the page: links are followed, a selection and
 * a double click stay what they are, and a click that the page has used or shows as its own is left alone.
 */
export function listenToPointer(targets: PointerTargets, signal: AbortSignal): void {
  let hadSelection = false;
  const onDown = (event: PointerEvent) => {
    hadSelection = event.isTrusted && getSelection()?.isCollapsed === false;
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || targets.owns(event.target)) return;
    targets.close();
    // A double click selects a word; a click after a selection takes it away.
    if (event.detail > 1 || hadSelection) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isOfThePage(event)) return;
    const { clientX, clientY } = event;
    // The page's own listeners run first: whether one of them has used the click is known afterwards.
    setTimeout(() => {
      if (signal.aborted || event.defaultPrevented || getSelection()?.isCollapsed === false) return;
      const mark = markAt(targets.marks(), clientX, clientY);
      if (mark) targets.open(mark);
    });
  };
  window.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
  window.addEventListener('click', onClick, { capture: true, signal });
}

function isOfThePage(event: MouseEvent): boolean {
  const path = event.composedPath().filter((target) => target instanceof Element);
  const [from] = path;
  if (!from) return false;
  // A listener cannot be seen from outside, but pages show by the cursor what can be clicked.
  if (getComputedStyle(from).cursor === 'pointer') return true;
  return path.some((one) => one !== document.body && one !== document.documentElement && one.matches(OF_THE_PAGE));
}
