import type messages from '../../public/_locales/en/messages.json';

/** The keys of all texts that the extension shows. */
export type MessageKey = keyof typeof messages;

/** Gives the text for a key in the reader's language, with `$1`, `$2`, … filled in. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
