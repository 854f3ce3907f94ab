import names from 'virtual:claims/names';
import { setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { topicChange } from '../../lib/settings/changes.ts';

interface TopicRowProps {
  readonly topic: string;
  readonly stance: 'asserts' | 'denies';
  readonly open: () => void;
  /** Told when the reader has hidden the topic: the row goes, and what had the focus with it. */
  readonly onHidden: () => void;
}

/** One claim of a sentence: what about, how the evidence stands to it as the page makes it, and a way to hide its topic. */
export function TopicRow({ topic, stance, open, onHidden }: TopicRowProps) {
  const known = names.topics[topic];
  if (!known) return null;
  const evidence = known.evidence[stance];
  const name = stance === 'asserts' ? known.name : t('popup_disputed', known.name);
  return (
    <li class="claim">
      <button type="button" class="open" onClick={open}>
        <strong>{name}</strong>{' '}
        <span class={`standing ${known.law ? 'law' : evidence}`}>
          {known.law ? t('popup_law') : t(`popup_evidence_${evidence}`)}
        </span>
      </button>
      <button
        type="button"
        class="link hide"
        aria-label={t('popup_hide_topic', known.name)}
        onClick={() => void setSettings(topicChange(topic, false)).then(onHidden)}
      >
        {t('popup_hide')}
      </button>
    </li>
  );
}
