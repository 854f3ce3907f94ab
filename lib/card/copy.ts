import { COPY_FORMS, type CopyForm, citationText } from './citation-text.ts';
import { element } from './dom.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView } from './view.ts';

/**
 * A text to take along: shown in full, so that the reader sees what is copied, with a button that copies it.
 * @returns the box, and a way to put another text in
 */
export function copyBox(label: string, t: Translate): { box: HTMLElement; show: (text: string) => void } {
  const area = element('textarea', {
    readonly: true,
    rows: '6',
    'aria-label': label,
    spellcheck: 'false',
    dir: 'auto',
  });
  const said = element('span', { role: 'status' });
  const copy = async () => {
    said.textContent = t((await copied(area)) ? 'card_copy_done' : 'card_copy_by_hand');
  };
  const button = element(
    'button',
    { type: 'button', class: 'action', onclick: () => void copy() },
    t('card_copy_button'),
  );
  const show = (text: string) => {
    area.value = text;
    area.setSelectionRange(0, 0); // else the focus would scroll to the end
    said.textContent = '';
  };
  return { box: element('div', { class: 'copy-box' }, area, element('p', {}, button, ' ', said)), show };
}

/** Copies what an area holds. On insecure pages there is no clipboard API; the older command still works there. */
async function copied(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return document.execCommand('copy');
  }
}

/** "Copy with citation": the card as text, as Markdown, or its sources as CSL-JSON. */
export function drawCopy(view: CardView, t: Translate): HTMLElement {
  const { box, show } = copyBox(t('card_copy'), t);
  const choose = (form: CopyForm) => show(citationText(view, t, form));
  const forms = COPY_FORMS.map((form) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'form', checked: form === 'text', onchange: () => choose(form) }),
      t(`card_copy_${form}` as MessageKey),
    ),
  );
  choose('text');
  return element(
    'details',
    { class: 'copy' },
    element('summary', {}, t('card_copy')),
    element('fieldset', {}, element('legend', { class: 'unseen' }, t('card_copy_form')), ...forms),
    box,
  );
}
