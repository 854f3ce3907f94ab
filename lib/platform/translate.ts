import type { Translate } from '../card/translate.ts';
import { browser } from './browser.ts';

/** Texts in the reader's language, for the extension's own pages. */
export const t: Translate = (key, ...parts) => browser.i18n.getMessage(key, parts);
