/** The shape of `claims/asked/<topic>.yml` and `claims/asked-places.yml`: the words in which people look things up. */
import { z } from 'zod';
import { PlaceCode } from './schema.ts';

/** As people type it: lower case, no punctuation but what belongs to a word. */
const Words = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9 .'-]*$/, 'words in lower case, as people type them');

export const Asked = z.array(Words).min(1);
export const AskedPlaces = z.record(PlaceCode, Asked);
