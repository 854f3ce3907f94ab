import { element } from '../../lib/card/dom.ts';
import { setSite } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { FILE_SITE } from '../../lib/sites/sites.ts';

/**
 * The switch for one site. Shows what is stored, not what was asked for: where the browser refuses to store, it says so
 * and goes back.
 */
export function siteSwitch(site: string, on: boolean, onSwitched: (on: boolean) => void): HTMLElement {
  const name = site === FILE_SITE ? t('popup_site_file') : site;
  const words = element('span', { id: 'site' });
  const problem = element('p', { class: 'error', role: 'alert' });
  const box = element('input', { type: 'checkbox', role: 'switch', id: 'site-switch', onchange: () => void change() });
  box.checked = on;
  say();
  return element('div', {}, element('label', { class: 'switch' }, box, words), problem);

  function say(): void {
    words.textContent = t(box.checked ? 'popup_site_on' : 'popup_site_off', name);
  }

  async function change(): Promise<void> {
    const wanted = box.checked;
    problem.textContent = '';
    try {
      await setSite(site, wanted);
    } catch {
      box.checked = !wanted;
      problem.textContent = t('popup_not_stored');
    }
    say();
    onSwitched(box.checked);
  }
}
