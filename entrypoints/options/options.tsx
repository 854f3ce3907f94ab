import meta from 'virtual:claims/meta';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/card/day-words.ts';
import { extensionVersion } from '../../lib/platform/extension-version.ts';
import { onSettingsChanged, readSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { useLive } from '../../lib/ui/use-live.ts';
import { FileSection } from './file-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { PauseNote } from './pause-note.tsx';
import { PlaceSection } from './place-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { ToolbarSection } from './toolbar-section.tsx';
import { TopicsSection } from './topics-section.tsx';

/** The settings page. It shows what is stored, and follows changes made elsewhere. */
export function Options() {
  const settings = useLive(readSettings, onSettingsChanged);
  const [failures, setFailures] = useState(0);
  const [failed, setFailed] = useState(false);
  if (!settings) return null;
  const save = (storing: Promise<void>) => {
    storing.then(
      () => setFailed(false),
      () => {
        setFailed(true);
        setFailures((count) => count + 1);
      },
    );
  };
  const section = { settings, save };
  return (
    <>
      <h1>{t('options_title')}</h1>
      <p class="note">{t('options_intro')}</p>
      <p class="alarm stays" role="alert">
        {failed && t('options_not_stored')}
      </p>
      <PauseNote {...section} />
      {/* Drawn anew after a failure: boxes then show what is stored, not what was asked for. */}
      <Fragment key={failures}>
        <PlaceSection {...section} />
        <SitesSection {...section} />
        <TopicsSection {...section} />
        <MarksSection {...section} />
        <ToolbarSection {...section} />
        <SyncSection {...section} />
        <FileSection {...section} />
      </Fragment>
      <footer>
        <a href="/library.html">{t('options_library')}</a>
        <a href="/welcome.html">{t('options_welcome')}</a>
        <span class="note">{t('options_version', extensionVersion(), dayWords(meta.date))}</span>
      </footer>
    </>
  );
}
