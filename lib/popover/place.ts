import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { liveRange } from '../marks/hit-test.ts';
import type { Mark } from '../marks/mark.ts';
import type { Host } from './host.ts';

/** Distance from the sentence and from the window's edges, px. */
const GAP = 8;

/**
 * Keeps the host beside the mark: below its last line or above its first, inside the window, while the page scrolls.
 * `@floating-ui/dom` (MIT, well kept, 10 kB) because CSS anchors need an element and a range has none.
 * @returns ends it
 */
export function placeBeside(mark: Mark, host: Host, panel: HTMLElement): () => void {
  const anchor = {
    getBoundingClientRect: () => liveRange(mark.range)?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => liveRange(mark.range)?.getClientRects() ?? [],
    contextElement: mark.range.startContainer.parentElement ?? document.documentElement,
  };
  const update = async () => {
    const { x, y } = await computePosition(anchor, host.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: GAP, fallbackStrategy: 'bestFit' }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            panel.style.maxHeight = `${Math.max(120, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
    host.move(x, y);
  };
  return autoUpdate(anchor, host.element, () => void update());
}
