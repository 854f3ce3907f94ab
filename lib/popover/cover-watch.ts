/** Options of IntersectionObserver version 2, which the library of DOM types does not know. */
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** At least so many ms between two reports. */
  readonly delay: number;
}

/**
 * Marks a panel as `covered` while something of the page lies over it, so that no click is lured through a cover. Only
 * Chromium can tell; elsewhere the panel stays as it is. It is costly, so that it runs only while a card is open.
 * @returns ends it
 */
export function watchForCover(host: Element, panel: () => Element | undefined): () => void {
  const init: VisibilityInit = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
    panel()?.classList.toggle('covered', last?.isIntersecting === true && last.isVisible === false);
  }, init);
  observer.observe(host);
  return () => observer.disconnect();
}
