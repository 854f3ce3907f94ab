import { onSyncStatus, readSyncStatus, type SyncStatus, setSync } from '../../lib/platform/sync.ts';
import { t } from '../../lib/platform/translate.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { timeWords } from '../../lib/ui/time-words.ts';
import { useLive } from '../../lib/ui/use-live.ts';
import type { SectionProps } from './section.ts';

/** The copy in the browser account, off until the reader wants it. */
export function SyncSection({ settings }: SectionProps) {
  const status = useLive(readSyncStatus, onSyncStatus);
  return (
    <section>
      <h2>{t('options_sync')}</h2>
      <Switch id="sync" on={settings.sync} change={setSync}>
        {t('options_sync_switch')}
      </Switch>
      <p class="note">{t('options_sync_note')}</p>
      <p class="note" id="sync-status" role="status">
        {settings.sync && status && statusWords(status)}
      </p>
    </section>
  );
}

function statusWords({ at, failed, left }: SyncStatus): string {
  const time = timeWords(at, Date.now());
  if (failed) return t('options_sync_failed', time);
  const done = t('options_sync_done', time);
  return left > 0 ? `${done} ${t('options_sync_left', String(left))}` : done;
}
