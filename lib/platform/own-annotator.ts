import { markStyles } from '../marks/styles.ts';
import { documentState, enterDocument } from './document-state.ts';
import { onSettingsChanged } from './settings.ts';

/**
 * Marks the claims in one of the extension's own pages and shows their cards, with the very scripts that do so in other
 * pages. The browser injects scripts into no extension page, so that the page loads them itself.
 */
export function markOwnPage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles);
  document.adoptedStyleSheets.push(sheet);
  const state = enterDocument();
  state.waiting = true;
  onSettingsChanged(() => state.recheck?.());
  for (const src of ['/card.js', '/annotator.js']) {
    const script = document.createElement('script');
    script.src = src;
    script.async = false; // in this order
    document.head.append(script);
  }
}

/** Opens the card of the first claim marked in an own page, for readers without a pointer. */
export function openFirstCard(): void {
  const page = documentState()?.page;
  const [first] = page?.claims() ?? [];
  if (first) page?.open(first.mark);
}
