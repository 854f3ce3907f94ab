import { type ComponentChild, render } from 'preact';
import { t } from '../platform/translate.ts';

/**
 * Draws one of the extension's own pages into its `main`, in the language and direction of the texts that it shows
 * (which may differ from the browser's: not every language has been translated to).
 */
export function mount(page: ComponentChild): void {
  document.documentElement.lang = t('text_language');
  document.documentElement.dir = t('text_direction');
  const main = document.querySelector('main');
  if (main) render(page, main);
}
