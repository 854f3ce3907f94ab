import { hasSiteAccess, onSiteAccessChanged, requestSiteAccess } from '../../lib/platform/site-access.ts';
import { t } from '../../lib/platform/translate.ts';
import { useLive } from '../../lib/ui/use-live.ts';

/** Where the browser keeps pages from the extension: says so, and a button to change that. */
export function SiteAccess() {
  if (useLive(hasSiteAccess, onSiteAccessChanged) !== false) return null;
  return (
    <div class="panel">
      <p>{t('welcome_access')}</p>
      <button type="button" class="button chief" onClick={() => void requestSiteAccess()}>
        {t('welcome_access_button')}
      </button>
    </div>
  );
}
