import type { SettingKey, Values } from './values.ts';

/** Settings to store by key; undefined takes one back to the default. */
export type Changes = { readonly [Key in SettingKey]?: Values[Key] | undefined };
