import { type ComponentChild, render } from 'preact';
import { t } from '../platform/translate.ts';

/**
 * Draws one of the extension's own pages into its `main`, in the language and direction of the texts that it shows
 * (which may differ from the browser's: not every language has been translated to).
 * @param title what the page is, where it is not the extension's first
 */
export function mount(page: ComponentChild, title?: string): void {
  document.documentElement.lang = t('text_language');
  document.documentElement.dir = t('text_direction');
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
  const main = document.querySelector('main');
  if (main) render(page, main);
}
