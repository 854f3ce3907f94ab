import { markAt } from './hit-test.ts';
import type { Mark } from './mark.ts';

/** A pointer that moves less than this, px, is at rest: hands shake. */
const SHAKE = 4;
/** A card that came by itself goes this long, ms, after the pointer has left its sentence and itself. */
const LEAVE = 400;

export interface DwellTargets {
  /** The marks that can be hit. */
  readonly marks: () => readonly Mark[];
  /** How long the pointer rests on a mark until its card opens, ms; 0: never. */
  readonly delay: () => number;
  /** Opens a card without taking the focus. */
  readonly open: (mark: Mark) => void;
  readonly close: () => void;
  /** Id of the mark whose card is open. */
  readonly openMark: () => number | undefined;
  /** True for the card's own host. */
  readonly owns: (target: EventTarget | null) => boolean;
}

/**
 * Opens the card of a mark on which the pointer rests, and closes it when the pointer goes elsewhere. Costs a timer
 * while the pointer moves; the marks are measured once it rests. A card that the reader uses stays.
 */
export function listenToDwell(targets: DwellTargets, signal: AbortSignal): void {
  let x = 0;
  let y = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  /** The mark whose card came by itself. */
  let dwelt: Mark | undefined;
  /** The mark that the pointer rested on last: its card, once closed, does not come back under the same pointer. */
  let rested: number | undefined;

  const forget = () => {
    clearTimeout(rest);
    clearTimeout(leave);
    leave = undefined;
  };
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (Math.abs(event.clientX - x) + Math.abs(event.clientY - y) < SHAKE) return;
    x = event.clientX;
    y = event.clientY;
    clearTimeout(rest);
    const delay = targets.delay();
    if (delay === 0 || event.buttons !== 0) return;
    if (dwelt && targets.openMark() === dwelt.id) follow(event, dwelt);
    else if (targets.openMark() === undefined) rest = setTimeout(onRest, delay);
  };
  const follow = (event: PointerEvent, mark: Mark) => {
    if (targets.owns(event.target) || markAt([mark], x, y)) {
      clearTimeout(leave);
      leave = undefined;
    } else {
      leave ??= setTimeout(() => {
        leave = undefined;
        if (targets.openMark() === mark.id && dwelt === mark) targets.close();
        dwelt = rested = undefined;
      }, LEAVE);
    }
  };
  const onRest = () => {
    if (targets.openMark() !== undefined || getSelection()?.isCollapsed === false) return;
    const mark = markAt(targets.marks(), x, y);
    if (mark && mark.id !== rested) {
      dwelt = mark;
      targets.open(mark);
    }
    rested = mark?.id;
  };
  /** The reader does something else than point: whatever card is open now stays until it is closed. */
  const onUse = (event: Event) => {
    if (!event.isTrusted) return;
    forget();
    if (event.type !== 'scroll') dwelt = undefined;
  };

  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onMove, options);
  for (const type of ['pointerdown', 'keydown', 'scroll', 'blur']) window.addEventListener(type, onUse, options);
  signal.addEventListener('abort', forget, { once: true });
}
