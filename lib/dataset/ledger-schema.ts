/** The shape of the ledger of published ids. */
import { z } from 'zod';
import { Day, Id, PlaceCode, Text } from './schema.ts';

/**
 * `claims/ids.yml`: every id that was ever published, so that a link to it is never broken without a word. An id
 * leaves its record only as a `formerIds` entry of another record, or as `withdrawn` with the reason.
 */
export const Ledger = z.strictObject({
  topics: z.array(Id),
  sources: z.array(Id),
  places: z.array(PlaceCode),
  glossary: z.array(Id),
  withdrawn: z.array(z.strictObject({ id: z.union([Id, PlaceCode]), why: Text, date: Day })).optional(),
});

export type Ledger = z.infer<typeof Ledger>;
