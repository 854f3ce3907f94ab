import { browser } from './browser.ts';
import { t } from './translate.ts';

/** A command and the key that calls it; an empty key where none is set. */
export interface Shortcut {
  readonly name: string;
  readonly words: string;
  readonly key: string;
}

/** In the order in which readers need them; the browser lists them by name. */
const ORDER = ['_execute_action', 'next-claim', 'previous-claim', 'open-claim'];

/** All commands with their keys as they are set now. Touch browsers have none. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const inOrder = commands.toSorted((a, b) => ORDER.indexOf(a.name ?? '') - ORDER.indexOf(b.name ?? ''));
  return inOrder.map(({ name = '', description, shortcut = '' }) => ({
    name,
    words: name === '_execute_action' ? t('options_shortcut_popup') : description || name,
    key: shortcut,
  }));
}

/** Opens the browser's own page for changing keys; undefined where it can only be opened by hand. */
export const changeShortcuts: (() => Promise<unknown>) | undefined = import.meta.env.FIREFOX
  ? (browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined)?.openShortcutSettings
  : () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
