/** The element that has the focus, inside open shadow roots too; undefined where nothing has. */
export function focusedElement(): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Gives the focus back to where it was. False where it was nowhere, or that has gone. */
export function giveFocusBack(before: HTMLElement | undefined): boolean {
  if (!before?.isConnected) return false;
  before.focus({ preventScroll: true });
  return true;
}
