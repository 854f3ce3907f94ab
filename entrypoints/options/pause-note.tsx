import { setPause } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { isPaused } from '../../lib/sites/sites.ts';
import { timeWords } from '../../lib/ui/time-words.ts';
import type { SectionProps } from './section.ts';

/** While everything is paused: until when, and a way to end it. */
export function PauseNote({ settings: { pause }, save }: SectionProps) {
  if (!isPaused(pause, Date.now())) return null;
  return (
    <div class="panel row">
      <span>
        {pause === 'restart' ? t('options_paused_restart') : t('options_paused_until', timeWords(pause, Date.now()))}
      </span>
      <button type="button" class="button" onClick={() => save(setPause(undefined))}>
        {t('options_resume')}
      </button>
    </div>
  );
}
