import { element } from '../card/dom.ts';
import { addSheet } from './sheet.ts';

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
  width: max-content !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: auto !important;
  user-select: text !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  writing-mode: horizontal-tb !important;
  transition: none !important;
  animation: none !important;
  color-scheme: light dark !important;
  z-index: 2147483647 !important;
}
:host::before, :host::after, :host::backdrop { display: none !important; content: none !important; }
`;

/** Events of the card that stay in it: the page's shortcuts, "click outside" and focus traps are not meant for it. */
const KEPT_INSIDE = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart',
  'touchend', 'keydown', 'keyup', 'keypress', 'input', 'change', 'focusin', 'focusout', 'copy', 'wheel',
] as const; // biome-ignore format: a list

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host's corner at a point of the viewport, px. */
  move(x: number, y: number): void;
  /**
   * Puts the host where it was shown first, on top, if the page has taken it away, closed or covered it by a rule.
   * @returns whether that was needed
   */
  restore(): boolean;
  remove(): void;
}

/**
 * Adds the host: into the modal dialog around a node or on top of the page, because everything outside of that is
 * inert; else into what is shown in full screen, because a screen reader knows nothing else then. It goes to the top layer; where the page keeps it from there, a fixed position has to do.
 * @param near where the card belongs
 */
export function addHost(styles: string, near: Node): Host {
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  // A rule of the shadow tree, not an inline style: an important rule in here beats whatever the page says of the host.
  addSheet(root)(HOST_RULES + styles);
  const setPosition = addSheet(root);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  show();

  return {
    element: host,
    root,
    move: (x, y) => {
      at(x, y);
      // A zoom or, below the top layer, a transform of the page moves what is fixed.
      const { left, top } = host.getBoundingClientRect();
      if (Math.abs(left - x) > 1 || Math.abs(top - y) > 1) at(x + x - left, y + y - top);
    },
    restore: () => {
      const kept = host.isConnected && isClean(host) && (!host.hasAttribute('popover') || isOpen(host));
      if (!kept) show();
      return !kept;
    },
    remove: () => host.remove(),
  };

  function show(): void {
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    host.setAttribute('popover', 'manual');
    (modalAround(near) ?? fullScreen() ?? document.body ?? document.documentElement).append(host);
    try {
      host.showPopover();
    } catch {} // not in this kind of document
    if (!isOpen(host)) host.removeAttribute('popover');
  }

  function at(x: number, y: number): void {
    const zoom = 1 / (host.parentElement?.currentCSSZoom ?? 1); // undoes the page's own
    setPosition(
      `:host { left: ${Math.round(x)}px !important; top: ${Math.round(y)}px !important; zoom: ${zoom} !important; }`,
    );
  }
}

/** The host has no attribute but our own: `inert`, `hidden` and `style` are ways to take it from the reader. */
const isClean = (host: Element) => host.getAttributeNames().every((name) => name === 'popover');

const isOpen = (host: Element) => host.matches(':popover-open');

/** The open modal dialog around a node, through shadow roots; else the one that has the focus; else the last one. */
function modalAround(near: Node): Element | undefined {
  for (let node: Node | null = near; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node.matches('dialog:modal')) return node;
  }
  return document.activeElement?.closest('dialog:modal') ?? [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** The element in full screen, inside shadow roots too, if it is one that shows what is in it. */
function fullScreen(): Element | undefined {
  let full = document.fullscreenElement;
  while (full?.shadowRoot?.fullscreenElement) full = full.shadowRoot.fullscreenElement;
  return full instanceof HTMLElement && !full.matches('video, iframe, canvas, img, object, embed') ? full : undefined;
}
