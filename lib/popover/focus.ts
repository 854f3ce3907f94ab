/** The element that has the focus, inside open shadow roots too; undefined where nothing has. */
export function focusedElement(): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Gives the focus back to where it was, if that is still there. */
export function giveFocusBack(before: HTMLElement | undefined): void {
  if (before?.isConnected) before.focus({ preventScroll: true });
}

/**
 * Lets Tab go on from a place of the page, where nothing had the focus before: browsers go on from where the focused
 * element was last, though it is gone. The host is at that place within this call only.
 * @param inside what takes the focus in the host
 */
export function leaveFocusAt(place: Node, host: HTMLElement, inside: HTMLElement): void {
  place.parentNode?.insertBefore(host, place);
  try {
    host.showPopover(); // what is not shown takes no focus
  } catch {} // a page that keeps it from the top layer
  inside.focus({ preventScroll: true });
  host.remove();
}
