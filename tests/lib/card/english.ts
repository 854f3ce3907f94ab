import type { MessageKey, Translate } from '../../../lib/card/translate.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** The texts as a browser gives them. */
export const t: Translate = (key: MessageKey, ...parts) =>
  messages[key].message.replace(/\$(\d)/g, (_all, number) => parts[Number(number) - 1] ?? '');
