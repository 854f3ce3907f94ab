import type { Pause, SiteRule, SiteSettings } from '../sites/sites.ts';
import type { Entries } from './entry.ts';
import type { Dwell, MarkStyle } from './values.ts';

/** The reader's settings, defaults filled in. */
export interface Settings extends SiteSettings {
  /** Where the reader lives, as an ISO 3166 code; undefined until chosen. */
  readonly place?: string | undefined;
  readonly style: MarkStyle;
  /** How long the pointer rests on a mark until its card opens, ms; 0: on a click only. */
  readonly dwell: Dwell;
  /** Whether the toolbar button counts the claims. */
  readonly badge: boolean;
  /** Whether the browser carries a copy to the reader's other computers. */
  readonly sync: boolean;
  /** By group and by topic, where the reader has chosen. */
  readonly groups: ReadonlyMap<string, boolean>;
  readonly topics: ReadonlyMap<string, boolean>;
}

const DEFAULTS = { mode: 'all', style: 'line', dwell: 500, badge: true } as const;

/** What holds for this computer alone, and is never copied. */
interface Local {
  readonly pause?: Pause | undefined;
  readonly sync?: boolean | undefined;
}

/** The settings that stored entries amount to. */
export function settingsOf(entries: Entries, { pause, sync = false }: Local = {}): Settings {
  const single = Object.fromEntries(
    ['place', 'mode', 'style', 'dwell', 'badge'].flatMap((key) => {
      const value = entries.get(key)?.v ?? null;
      return value === null ? [] : [[key, value]];
    }),
  ) as Partial<Settings>;
  return {
    ...DEFAULTS,
    ...single,
    groups: family<boolean>(entries, 'group:'),
    topics: family<boolean>(entries, 'topic:'),
    sites: family<SiteRule>(entries, 'site:'),
    pause,
    sync,
  };
}

function family<Value>(entries: Entries, prefix: string): Map<string, Value> {
  return new Map(
    [...entries].flatMap(([key, { v }]) =>
      key.startsWith(prefix) && v !== null ? [[key.slice(prefix.length), v as Value] as const] : [],
    ),
  );
}
