import type messages from '../../public/_locales/en/messages.json';

/** The keys of all texts that the extension shows. */
export type MessageKey = keyof typeof messages;

/** Gives the text for a key in the reader's language, with `$1`, `$2`, … filled in. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** Texts by key, with `{1}`, `{2}`, … where the parts go. */
export type Texts = Readonly<Partial<Record<MessageKey, string>>>;

/** Translates from texts at hand: a card needs none of the browser's own, which end when the extension is updated. */
export function translateFrom(texts: Texts): Translate {
  return (key, ...parts) => (texts[key] ?? '').replace(/\{(\d)\}/g, (_all, number) => parts[Number(number) - 1] ?? '');
}
