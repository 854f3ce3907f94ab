import { z } from 'zod';
import type { Marking } from '../settings/marking.ts';
import { BLOCK_ROLES } from '../text/block.ts';

z.config({ jitless: true }); // our pages' CSP forbids code made at run time

const Block = z.strictObject({
  text: z.string().max(200_000),
  role: z.enum(BLOCK_ROLES),
  level: z.int().exactOptional(),
  columnHeader: z.string().max(200).exactOptional(),
  rowHeader: z.string().max(200).exactOptional(),
  linksOnly: z.boolean().exactOptional(),
  container: z.int().exactOptional(),
});

/** What content scripts say to the background. Answers are given in the comment. */
const Message = z.discriminatedUnion('type', [
  /** The page names kratom. Answer: `OnAnswer`; if on, the annotator is on its way. */
  z.strictObject({ type: z.literal('page-names-kratom') }),
  /** Is this document still on, and how is it marked? Answer: `StillOnAnswer`. */
  z.strictObject({ type: z.literal('still-on') }),
  /** A page is about to be read: its title and the blocks of `openingOf`. Answer: `{ carried }`. */
  z.strictObject({ type: z.literal('begin-page'), title: z.string().max(1_000), opening: z.array(Block).max(50_000) }),
  /** Which claims do these blocks make? Answer: that of `BatchDetector.read`. */
  z.strictObject({
    type: z.literal('read-blocks'),
    carried: z.string().max(2_000_000),
    blocks: z.array(Block).max(1_000),
  }),
  /** The number of claims marked in this document has changed. */
  z.strictObject({ type: z.literal('count-changed') }),
  /** This document has claims: its cards' script may come. Answer: `{ texts }` once it is there. */
  z.strictObject({ type: z.literal('start-card') }),
  /** The records for cards, and where the reader lives. Answer: `{ data, place }`, a code or nothing. */
  z.strictObject({
    type: z.literal('card-data'),
    topics: z.array(z.string().max(80)).max(500),
    places: z.array(z.string().max(6)).max(500),
  }),
  /** Open a source of the dataset by id, or a page of the library: the background knows the addresses. */
  z.strictObject({ type: z.literal('open-source'), id: z.string().max(80) }),
  z.strictObject({ type: z.literal('open-library'), topic: z.string().max(80) }),
  z.strictObject({ type: z.literal('open-place'), place: z.string().max(6) }),
  /** Open the toolbar popup. Answer: `{ opened }`. */
  z.strictObject({ type: z.literal('open-popup') }),
]);
export type Message = z.infer<typeof Message>;

/** Whether a document is on; where all is paused for a time, the time (ms since 1970) at which to ask again. */
export interface OnAnswer {
  readonly on: boolean;
  readonly until?: number;
}

/** What a document that is on is told of the settings. */
export type StillOnAnswer = OnAnswer & { readonly marking?: Marking };

/** The message, or undefined where it is not one of ours. Never throws. */
export function parseMessage(value: unknown): Message | undefined {
  const parsed = Message.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
