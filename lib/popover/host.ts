import { element } from '../card/dom.ts';

/**
 * The one element that the extension ever adds to a page, and only while a card is open. Its closed shadow root holds
 * the card; the rules below keep the page's own styles from hiding, moving or dressing it up.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  right: auto !important;
  bottom: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: auto !important;
  direction: inherit !important;
  unicode-bidi: isolate !important;
  transition: none !important;
  animation: none !important;
  color-scheme: light dark !important;
  z-index: 2147483647 !important;
}
:host::before, :host::after, :host::backdrop { display: none !important; content: none !important; }
`;

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host's corner at a point of the viewport, px. */
  move(x: number, y: number): void;
  remove(): void;
}

/**
 * Adds the host: into the topmost open modal dialog if there is one, because everything outside of it is inert.
 * It goes to the top layer; where the page keeps it from there, a fixed position has to do.
 */
export function addHost(styles: string): Host {
  const host = element('div', { popover: 'manual' });
  const root = host.attachShadow({ mode: 'closed' });
  // A rule of the shadow tree, not an inline style: an important rule in here beats whatever the page says of the host.
  const position = element('style');
  root.append(element('style', {}, HOST_RULES + styles), position);
  topmostModal().append(host);
  try {
    host.showPopover?.();
  } catch {
    host.removeAttribute('popover');
  }
  return {
    element: host,
    root,
    move: (x, y) => {
      position.textContent = `:host { left: ${Math.round(x)}px !important; top: ${Math.round(y)}px !important; }`;
    },
    remove: () => host.remove(),
  };
}

function topmostModal(): Element {
  const modals = [...document.querySelectorAll('dialog:modal')];
  const full = document.fullscreenElement;
  return modals.at(-1) ?? (full instanceof HTMLElement ? full : undefined) ?? document.body ?? document.documentElement;
}
