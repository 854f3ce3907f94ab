import { markStyles } from '../marks/styles.ts';
import { documentState, enterDocument } from './document-state.ts';
import { onSettingsChanged } from './settings.ts';

/**
 * Marks the claims in one of the extension's own pages, with the very script that marks other pages. The browser runs
 * injected scripts in no extension page, so the page loads it itself.
 */
export function markOwnPage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles);
  document.adoptedStyleSheets.push(sheet);
  const state = enterDocument();
  state.waiting = true;
  onSettingsChanged(() => state.recheck?.());
  const script = document.createElement('script');
  script.src = '/annotator.js';
  document.head.append(script);
}

/** Opens the card of the first claim marked in an own page, for readers without a pointer. */
export function openFirstCard(): void {
  const page = documentState()?.page;
  const [first] = page?.claims() ?? [];
  if (first) page?.open(first.mark);
}
