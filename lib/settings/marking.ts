import type { Settings } from './settings.ts';
import type { Dwell, MarkStyle } from './values.ts';

/** What an annotator needs of the settings; plain data, so that it can be sent. */
export interface Marking {
  /** ISO 3166 code of where the reader lives, if chosen. */
  readonly place?: string | undefined;
  readonly style: MarkStyle;
  /** How long the pointer rests on a mark until its card opens, ms; 0: on a click only. */
  readonly dwell: Dwell;
  /** Ids of topics that the reader does not want marked. */
  readonly unmarked: readonly string[];
}

interface GroupedTopic {
  readonly id: string;
  readonly group: string;
}

/** Whether a topic is marked: as chosen for it, else as chosen for its group, else yes. */
export function isTopicMarked({ topics, groups }: Pick<Settings, 'topics' | 'groups'>, topic: GroupedTopic): boolean {
  return topics.get(topic.id) ?? groups.get(topic.group) ?? true;
}

/** The annotator's share of the settings, for the topics of a dataset. */
export function markingOf(settings: Settings, topics: Iterable<GroupedTopic>): Marking {
  const { place, style, dwell } = settings;
  const unmarked = [...topics].filter((topic) => !isTopicMarked(settings, topic)).map(({ id }) => id);
  return { ...(place ? { place } : {}), style, dwell, unmarked };
}
