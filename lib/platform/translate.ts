import messages from '../../public/_locales/en/messages.json';
import type { MessageKey, Texts, Translate } from '../card/translate.ts';
import { browser } from './browser.ts';

/** Texts in the reader's language, for the extension's own pages. */
export const t: Translate = (key, ...parts) => browser.i18n.getMessage(key, parts);

/** All texts of the card, for a page that may outlive the extension. */
export function cardTexts(): Texts {
  const keys = (Object.keys(messages) as MessageKey[]).filter((key) => key.startsWith('card_'));
  return Object.fromEntries(keys.map((key) => [key, t(key, '{1}', '{2}', '{3}')]));
}
