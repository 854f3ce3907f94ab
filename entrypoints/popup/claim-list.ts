import card from 'virtual:claims/card';
import { element } from '../../lib/card/dom.ts';
import { claimsOfTab, type FrameClaim, openMark } from '../../lib/platform/page-commands.ts';
import { t } from '../../lib/platform/translate.ts';

/** The claims marked on the page, in reading order, grouped by sentence: each scrolls to its mark and opens the card. */
export async function claimList(tabId: number | undefined, on: boolean): Promise<HTMLElement[]> {
  if (!on) return [element('p', { class: 'note' }, t('popup_off_note'))];
  const claims = tabId === undefined ? [] : await claimsOfTab(tabId);
  const items = claims.map((claim) => element('li', {}, claimButton(tabId ?? -1, claim)));
  return [
    element('h2', {}, t('popup_claims')),
    items.length > 0 ? element('ol', {}, ...items) : element('p', { id: 'no-claims' }, t('popup_no_claims')),
    element('p', { class: 'note' }, t('popup_unmarked')),
  ];
}

function claimButton(tabId: number, claim: FrameClaim): HTMLElement {
  const open = async () => {
    if (await openMark(tabId, claim.frameId, claim.mark)) window.close();
  };
  return element(
    'button',
    { type: 'button', onclick: () => void open() },
    element('span', { class: 'topics' }, claim.topics.map(topicWords).join(' · ')),
    element('bdi', { class: 'quote' }, claim.quote),
  );
}

function topicWords({ topic, stance }: FrameClaim['topics'][number]): string {
  const name = card.topics[topic]?.name ?? topic;
  return stance === 'asserts' ? name : `${name} (${t('popup_stance_denies')})`;
}
