import { z } from 'zod';
import type { Changes } from './changes.ts';
import type { Settings } from './settings.ts';
import { FAMILIES, GROUPS, SINGLE } from './values.ts';

/** The file that settings are kept in. The number goes up when an older file could not be read as it stands. */
const FORMAT = 'kratom-claim-context-settings';
const VERSION = 1;

const { group, topic, site } = FAMILIES;
const Choices = z.strictObject({
  place: SINGLE.place.optional(),
  mode: SINGLE.mode,
  style: SINGLE.style,
  dwell: SINGLE.dwell,
  badge: SINGLE.badge,
  sync: z.boolean(),
  groups: z.partialRecord(z.enum(GROUPS), group.value),
  topics: z.record(topic.member, topic.value),
  sites: z.record(site.member, site.value),
});
const SettingsFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exported: z.iso.datetime().optional(),
  settings: Choices,
});
type Choices = z.infer<typeof Choices>;

/** A field of a file that was refused, as a path (`settings.dwell`; empty: the file as a whole), and why. */
export interface Refusal {
  readonly field: string;
  readonly why: 'not-json' | 'not-settings' | 'other-version' | 'missing' | 'unknown' | 'wrong-name' | 'wrong-value';
}

export type ReadFile = { readonly changes: Changes; readonly sync: boolean } | { readonly refused: readonly Refusal[] };

/**
 * The settings as a file's text (JSON).
 * @param now ms since 1970
 */
export function writeFile(settings: Settings, now: number): string {
  const { place, mode, style, dwell, badge, sync } = settings;
  const choices: Choices = {
    ...(place ? { place } : {}),
    mode,
    style,
    dwell,
    badge,
    sync,
    groups: Object.fromEntries(settings.groups),
    topics: Object.fromEntries(settings.topics),
    sites: Object.fromEntries(settings.sites),
  };
  const file = { format: FORMAT, version: VERSION, exported: new Date(now).toISOString(), settings: choices };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file's text: what it would change if all of it is right, else every field that is not. Never throws. */
export function readFile(text: string): ReadFile {
  const json = parseJson(text);
  if (json === undefined) return { refused: [{ field: '', why: 'not-json' }] };
  const head = z.object({ format: z.literal(FORMAT) }).safeParse(json);
  if (!head.success) return { refused: [{ field: '', why: 'not-settings' }] };
  const parsed = SettingsFile.safeParse(json, { reportInput: true });
  return parsed.success ? asChanges(parsed.data.settings) : { refused: parsed.error.issues.flatMap(refusals) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asChanges({ place, mode, style, dwell, badge, sync, groups, topics, sites }: Choices): ReadFile {
  const families = { group: groups, topic: topics, site: sites };
  const members = Object.entries(families).flatMap(([prefix, values]) =>
    Object.entries(values).map(([member, value]) => [`${prefix}:${member}`, value]),
  );
  return { changes: { place, mode, style, dwell, badge, ...Object.fromEntries(members) }, sync };
}

function refusals(issue: z.core.$ZodIssue): Refusal[] {
  const field = fieldName(issue.path);
  if (field === 'version') return [{ field, why: 'other-version' }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), why: 'unknown' }));
  if (issue.code === 'invalid_key') return [{ field, why: 'wrong-name' }];
  return [{ field, why: issue.input === undefined ? 'missing' : 'wrong-value' }];
}

/** `settings.sites["a.example"]`: names that are no plain words are quoted. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      const name = String(key);
      return /^\w+$/.test(name) ? (index ? `.${name}` : name) : `[${JSON.stringify(name)}]`;
    })
    .join('');
}
