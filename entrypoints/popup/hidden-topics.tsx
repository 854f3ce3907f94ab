import names from 'virtual:claims/names';
import { setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { topicChange } from '../../lib/settings/changes.ts';
import { isTopicMarked } from '../../lib/settings/marking.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** More hidden topics than this are counted, not listed: the settings page has them all. */
const LISTED = 3;

interface HiddenTopicsProps {
  readonly settings: Settings;
  /** Told when the reader has taken a topic in again: its line goes, and what had the focus with it. */
  readonly onShown: () => void;
}

/** Topics that the reader does not want marked, said so that nobody takes their absence for approval. */
export function HiddenTopics({ settings, onShown }: HiddenTopicsProps) {
  const hidden = Object.values(names.topics).filter((topic) => !isTopicMarked(settings, topic));
  return (
    <div role="status" class="note">
      {hidden.slice(0, LISTED).map(({ id, name }) => (
        <p key={id}>
          {t('popup_hidden', name)}{' '}
          <button type="button" class="link" onClick={() => void setSettings(topicChange(id, true)).then(onShown)}>
            {t('popup_hidden_undo')}
          </button>
        </p>
      ))}
      {hidden.length > LISTED && <p>{t('popup_hidden_more', String(hidden.length - LISTED))}</p>}
    </div>
  );
}
