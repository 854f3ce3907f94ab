import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/card/translate.ts';
import { setSettings, setSite } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { siteFromInput, siteName } from '../../lib/sites/site-name.ts';
import { FILE_SITE } from '../../lib/sites/sites.ts';
import { RadioGroup } from '../../lib/ui/radio-group.tsx';
import type { SectionProps } from './section.ts';

/** Which sites are on: all but some, or only some; and the list of them. */
export function SitesSection({ settings, save }: SectionProps) {
  const { mode, sites } = settings;
  const rule = mode === 'all' ? 'off' : 'on';
  const listed = [...sites].flatMap(([site, its]) => (its === rule ? [site] : []));
  return (
    <section>
      <h2>{t('options_sites')}</h2>
      <RadioGroup
        name="mode"
        label={t('options_mode')}
        values={['all', 'listed'] as const}
        words={(value) => t(`options_mode_${value}` satisfies MessageKey)}
        chosen={mode}
        choose={(value) => save(setSettings({ mode: value }))}
      />
      <SiteList
        rule={rule}
        sites={listed}
        add={(site) => save(setSite(site, rule === 'on', mode))}
        remove={(site) => save(setSite(site, rule !== 'on', mode))}
      />
    </section>
  );
}

interface SiteListProps {
  readonly rule: 'on' | 'off';
  readonly sites: readonly string[];
  readonly add: (site: string) => void;
  readonly remove: (site: string) => void;
}

function SiteList({ rule, sites, add, remove }: SiteListProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const [removed, setRemoved] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const names = sites.map((site) => ({ site, name: nameOf(site) })).sort((a, b) => a.name.localeCompare(b.name));

  const submit = (event: Event) => {
    event.preventDefault();
    const site = siteFromInput(typed);
    setRefused(site ? undefined : typed);
    setRemoved(undefined);
    if (!site) return;
    add(site);
    setTyped('');
  };
  const takeAway = (site: string) => {
    remove(site);
    setRemoved(nameOf(site));
    input.current?.focus(); // the button that had the focus goes with the site
  };

  return (
    <>
      <h3>{t(`options_sites_${rule}` satisfies MessageKey)}</h3>
      {names.length === 0 && <p class="note">{t('options_sites_none')}</p>}
      <ul class="sites">
        {names.map(({ site, name }) => (
          <li key={site} class="row">
            <bdi>{name}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('options_sites_remove_name', name)}
              onClick={() => takeAway(site)}
            >
              {t('options_sites_remove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <label class="field" for="add-site">
          {t(`options_sites_add_${rule}` satisfies MessageKey)}
        </label>
        <div class="row">
          <input
            ref={input}
            type="text"
            id="add-site"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            inputmode="url"
            value={typed}
            aria-describedby="add-site-hint add-site-problem"
            aria-invalid={refused !== undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit" class="button" disabled={typed.trim() === ''}>
            {t('options_sites_add')}
          </button>
        </div>
        <p class="note" id="add-site-hint">
          {t('options_sites_hint')}
        </p>
        <p class="alarm" id="add-site-problem" role="alert">
          {refused !== undefined && t('options_sites_wrong', refused)}
        </p>
        <p class="note" role="status">
          {removed !== undefined && t('options_sites_removed', removed)}
        </p>
      </form>
    </>
  );
}

function nameOf(site: string): string {
  return site === FILE_SITE ? t('popup_site_file') : siteName(site);
}
