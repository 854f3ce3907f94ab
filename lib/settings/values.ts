import { z } from 'zod';

z.config({ jitless: true }); // our pages' CSP forbids code made at run time

/** How marks look. Every style keeps the line's shape but `none`, where the popup's list is the only sign. */
export const MARK_STYLES = ['line', 'bold', 'background', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** How long the pointer rests on a mark until its card opens, ms; 0: on a click only. */
export const DWELLS = [0, 500, 1000] as const;
export type Dwell = (typeof DWELLS)[number];

/** Topic groups of the dataset. */
export const GROUPS = ['effects', 'mechanism', 'safety', 'evidence-law'] as const;
export type Group = (typeof GROUPS)[number];

/** Single settings: what each may hold. */
export const SINGLE = {
  /** Where the reader lives, as an ISO 3166 code. */
  place: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  /** Which sites are on. */
  mode: z.enum(['all', 'listed']),
  style: z.enum(MARK_STYLES),
  dwell: z.literal(DWELLS),
  /** Whether the toolbar button counts the claims. */
  badge: z.boolean(),
};

/** Settings that come in families, one key a member: the prefix, what a member may be called, what it may hold. */
export const FAMILIES = {
  /** Whether a group's topics are marked. */
  group: { member: z.enum(GROUPS), value: z.boolean() },
  /** Whether a topic is marked, where it differs from its group. */
  topic: {
    member: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    value: z.boolean(),
  },
  /** What the reader has said of a site. */
  site: {
    member: z.string().regex(/^(file:|\[[0-9a-f:.]+\]|[^\s/:?#@[\]\\<>^|%]{1,253})$/),
    value: z.enum(['on', 'off']),
  },
};

type Single = { [K in keyof typeof SINGLE]: z.infer<(typeof SINGLE)[K]> };
type Family = { [K in keyof typeof FAMILIES as `${K}:${string}`]: z.infer<(typeof FAMILIES)[K]['value']> };

/** All settings by key: `place`, `site:example.com`, … */
export type Values = Single & Family;
export type SettingKey = keyof Values;

/** Checks of a key's value, or undefined where there is no such setting. */
export function schemaOf(key: string): z.ZodType<Values[SettingKey]> | undefined {
  if (Object.hasOwn(SINGLE, key)) return SINGLE[key as keyof Single];
  const [prefix = ''] = key.split(':', 1);
  if (!Object.hasOwn(FAMILIES, prefix)) return undefined;
  const { member, value } = FAMILIES[prefix as keyof typeof FAMILIES];
  return member.safeParse(key.slice(prefix.length + 1)).success ? value : undefined;
}
