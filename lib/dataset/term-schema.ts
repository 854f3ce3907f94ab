/** The shape of `claims/glossary/<id>.yml`: a word that cards and pages use, explained. */
import { z } from 'zod';
import { Day, Id, Text } from './schema.ts';

export const Term = z.strictObject({
  name: Text.max(60),
  /** Other names and spellings, for finding it. */
  aliases: z.array(Text.max(60)).min(1).optional(),
  /** What it means here, with light marks; facts in it are cited: `[@source-id]`. */
  text: Text.max(600),
  /** Topics that a reader of this term may want next. */
  topics: z.array(Id).min(1).optional(),
  checked: Day,
  formerIds: z.array(Id).optional(),
});

export type Term = z.infer<typeof Term>;
