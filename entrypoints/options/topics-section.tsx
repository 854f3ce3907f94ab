import card from 'virtual:claims/card';
import type { MessageKey } from '../../lib/card/translate.ts';
import { setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { groupChange, topicChange } from '../../lib/settings/changes.ts';
import { isTopicMarked } from '../../lib/settings/marking.ts';
import { GROUPS, type Group } from '../../lib/settings/values.ts';
import type { SectionProps } from './section.ts';

const GROUP_NAMES: Record<Group, MessageKey> = {
  effects: 'library_group_effects',
  mechanism: 'library_group_mechanism',
  safety: 'library_group_safety',
  'evidence-law': 'library_group_evidence_law',
};

/** Which groups and topics are marked. */
export function TopicsSection(props: SectionProps) {
  return (
    <section>
      <h2>{t('options_topics')}</h2>
      <p class="note">{t('options_topics_note')}</p>
      {GROUPS.map((group) => (
        <TopicGroup key={group} group={group} {...props} />
      ))}
    </section>
  );
}

function TopicGroup({ group, settings, save }: SectionProps & { readonly group: Group }) {
  const topics = Object.values(card.topics).filter((topic) => topic.group === group);
  const marked = topics.filter((topic) => isTopicMarked(settings, topic)).length;
  const name = t(GROUP_NAMES[group]);
  return (
    <fieldset class="panel">
      <legend class="unseen">{name}</legend>
      <label class="row check">
        <input
          type="checkbox"
          id={`group-${group}`}
          checked={marked > 0}
          indeterminate={marked > 0 && marked < topics.length}
          onChange={() => save(setSettings(groupChange(group, topics, marked < topics.length)))}
        />
        <strong>{name}</strong>
        <span class="note">{t('options_topics_count', String(marked), String(topics.length))}</span>
      </label>
      <details>
        <summary>{t('options_topics_single')}</summary>
        <div class="columns">
          {topics.map((topic) => (
            <label key={topic.id} class="row check">
              <input
                type="checkbox"
                id={`topic-${topic.id}`}
                checked={isTopicMarked(settings, topic)}
                onChange={({ currentTarget }) => save(setSettings(topicChange(topic.id, currentTarget.checked)))}
              />
              {topic.name}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
