import type { SiteRule } from '../sites/sites.ts';
import type { Group, SettingKey, Values } from './values.ts';

/** Settings to store by key; undefined takes one back to the default. */
export type Changes = { readonly [Key in SettingKey]?: Values[Key] | undefined };

/** What the reader says of a site; undefined: nothing any more. */
export function siteChange(site: string, rule: SiteRule | undefined): Changes {
  return { [`site:${site}`]: rule } as object; // the key's type is lost on the compiler
}

/** Marks a topic or leaves it out, whatever holds for its group. */
export function topicChange(topic: string, marked: boolean): Changes {
  return { [`topic:${topic}`]: marked } as object;
}

/** Marks a group or leaves it out: all its topics, those that a later version brings as well. */
export function groupChange(group: Group, topics: readonly { readonly id: string }[], marked: boolean): Changes {
  const own = Object.fromEntries(topics.map(({ id }) => [`topic:${id}`, undefined]));
  return { [`group:${group}`]: marked, ...own } as object;
}
