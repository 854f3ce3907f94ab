import { z } from 'zod';
import { type SettingKey, schemaOf, type Values } from './values.ts';

/** A setting as stored: its value (`null` where it was taken back to the default) and when it was set, ms since 1970. */
export interface Entry {
  readonly v: Values[SettingKey] | null;
  readonly at: number;
}

/** Stored settings by key. */
export type Entries = ReadonlyMap<string, Entry>;

const Stored = z.strictObject({ v: z.unknown(), at: z.number().int().nonnegative() });

/** A stored value of a key, or undefined where it is broken or the key is no setting. Never throws. */
export function parseEntry(key: string, stored: unknown): Entry | undefined {
  const schema = schemaOf(key);
  const entry = schema && Stored.safeParse(stored);
  if (!schema || !entry?.success) return undefined;
  const { v, at } = entry.data;
  if (v === null) return { v, at };
  const value = schema.safeParse(v);
  return value.success ? { v: value.data, at } : undefined;
}

/** All settings of a storage area. Broken and unknown ones are left out singly. */
export function parseEntries(stored: Readonly<Record<string, unknown>>): Map<string, Entry> {
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => {
      const entry = parseEntry(key, value);
      return entry ? [[key, entry] as const] : [];
    }),
  );
}
