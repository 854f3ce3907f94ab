import { setSettings } from '../../lib/platform/settings.ts';
import { changeShortcuts, shortcuts } from '../../lib/platform/shortcuts.ts';
import { t } from '../../lib/platform/translate.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { useLive } from '../../lib/ui/use-live.ts';
import type { SectionProps } from './section.ts';

/** The count on the toolbar button, and the keys. */
export function ToolbarSection({ settings }: SectionProps) {
  return (
    <>
      <section>
        <h2>{t('options_toolbar')}</h2>
        <Switch id="badge" on={settings.badge} change={(badge) => setSettings({ badge })}>
          {t('options_badge')}
        </Switch>
      </section>
      <Shortcuts />
    </>
  );
}

/** The keys can only be changed in the browser's own page; coming back from there shows them anew. */
function Shortcuts() {
  const keys = useLive(shortcuts, (callback) => addEventListener('focus', callback));
  if (!keys || keys.length === 0) return null;
  return (
    <section>
      <h2>{t('options_shortcuts')}</h2>
      <dl class="keys">
        {keys.map(({ name, words, key }) => (
          <div key={name} class="row">
            <dt>{words}</dt>
            <dd>{key ? <kbd>{key}</kbd> : t('options_shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      {changeShortcuts ? (
        <button type="button" class="button" id="change-keys" onClick={() => void changeShortcuts?.()}>
          {t('options_shortcuts_change')}
        </button>
      ) : (
        <p class="note">{t('options_shortcuts_how')}</p>
      )}
    </section>
  );
}
