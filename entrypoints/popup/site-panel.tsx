import type { CurrentTab } from '../../lib/platform/current-tab.ts';
import { setSite } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { siteName } from '../../lib/sites/site-name.ts';
import { FILE_SITE, isSiteOn, siteOf } from '../../lib/sites/sites.ts';
import { Switch } from '../../lib/ui/switch.tsx';

/** The switch for the site of a tab. */
export function SitePanel({ settings, tab }: { readonly settings: Settings; readonly tab: CurrentTab }) {
  const site = siteOf(tab.url) ?? '';
  const name = site === FILE_SITE ? t('popup_site_file') : siteName(site);
  const on = isSiteOn(settings, site);
  return (
    <div class="panel site">
      <Switch id="site-switch" on={on} change={(wanted) => setSite(site, wanted, settings.mode, tab.isPrivate)}>
        {t(on ? 'popup_site_on' : 'popup_site_off', name)}
      </Switch>
      {settings.mode === 'listed' && <p class="note">{t('popup_mode_listed')}</p>}
    </div>
  );
}
