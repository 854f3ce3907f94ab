import { autoUpdate, computePosition, offset, type Placement, shift } from '@floating-ui/dom';
import { liveRange } from '../marks/hit-test.ts';
import type { Host } from './host.ts';
import { chooseSide, GAP, type Side, scrollFor } from './room.ts';

/**
 * Keeps the host beside the mark, inside the window and off the sentence, while the page scrolls and changes.
 * `@floating-ui/dom` (MIT, well kept, 10 kB) because CSS anchors need an element and a range has none.
 * @param range of the sentence as it is now; undefined where it is not on the page
 * @param mayScroll whether the page may be scrolled by a few lines where the window has no room otherwise; on `stop` it
 *   goes back, unless the reader has scrolled since
 * @returns `update` places anew, `stop` ends it
 */
export function placeBeside(
  range: () => StaticRange | undefined,
  host: Host,
  panel: () => HTMLElement,
  mayScroll: boolean,
): { update: () => void; stop: () => void } {
  const context = range()?.startContainer.parentElement ?? document.documentElement;
  const start = getComputedStyle(context).direction === 'rtl' ? 'end' : 'start';
  const sentence = () => {
    const now = range();
    return (now && liveRange(now)?.getBoundingClientRect()) ?? new DOMRect();
  };
  let side: Side | undefined;
  const scrollBack = mayScroll ? makeRoom(sentence(), panel()) : undefined;

  const place = async () => {
    const box = sentence();
    if (box.width + box.height === 0 || !host.element.isConnected) return; // not shown just now
    const chosen = chooseSide(box, sizeOf(panel()), { width: innerWidth, height: innerHeight }, side);
    side = chosen.side;
    panel().style.maxHeight = `${chosen.room}px`;
    const alignment = side === 'bottom' || side === 'top' ? start : 'start';
    const placement: Placement = `${side}-${alignment}`;
    const { x, y } = await computePosition({ getBoundingClientRect: sentence, contextElement: context }, host.element, {
      strategy: 'fixed',
      placement,
      middleware: [offset(GAP), shift({ padding: GAP, crossAxis: true })],
    });
    if (host.element.isConnected) host.move(x, y);
  };

  const end = autoUpdate(
    { getBoundingClientRect: sentence, contextElement: context },
    host.element,
    () => void place(),
  );
  return {
    update: () => void place(),
    stop: () => {
      end();
      scrollBack?.();
    },
  };
}

/** Scrolls the sentence to the window's top where no side has room for a card; gives the way back. */
function makeRoom(sentence: DOMRect, panel: HTMLElement): (() => void) | undefined {
  const by = scrollFor(sentence, sizeOf(panel), { width: innerWidth, height: innerHeight });
  if (by === 0) return undefined;
  scrollBy({ top: by, behavior: 'instant' });
  const { scrollY } = window;
  return () => {
    if (window.scrollY === scrollY) scrollBy({ top: -by, behavior: 'instant' });
  };
}

/** As large as the panel would be with room enough, px. */
function sizeOf(panel: HTMLElement): { width: number; height: number } {
  return { width: panel.offsetWidth, height: panel.scrollHeight + panel.offsetHeight - panel.clientHeight };
}
