import type { Obstacle } from '../../lib/platform/obstacle.ts';
import { requestSiteAccess } from '../../lib/platform/site-access.ts';
import { t } from '../../lib/platform/translate.ts';

const WORDS = {
  'browser-page': 'popup_cannot_run',
  'local-files': 'popup_cannot_run_files',
  withheld: 'popup_cannot_run_withheld',
} as const;

/** Says in words why the extension cannot run on a page and, where the reader can change that, how. */
export function ObstacleNote({ obstacle }: { readonly obstacle: Obstacle }) {
  return (
    <div class="panel" id="cannot-run">
      <p>{t(WORDS[obstacle])}</p>
      {obstacle === 'withheld' && (
        <button type="button" class="button" onClick={() => void requestSiteAccess()}>
          {t('popup_ask_for_access')}
        </button>
      )}
    </div>
  );
}
