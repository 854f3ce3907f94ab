import { type CardActions, drawCard } from '../card/card.ts';
import { element } from '../card/dom.ts';
import type { Translate } from '../card/translate.ts';
import type { CardView } from '../card/view.ts';

interface PanelContext {
  readonly t: Translate;
  readonly actions: CardActions;
  readonly close: () => void;
  /** Turns to another claim of the sentence: 1 for the next one, -1 for the one before. */
  readonly turn: (by: 1 | -1) => void;
}

/**
 * The popover's frame around a card: a dialog by the topic's name that is not modal.
 * @param index of the claim among the `count` of its sentence
 */
export function drawPanel(view: CardView, index: number, count: number, context: PanelContext): HTMLElement {
  const { t, actions, close } = context;
  const card = drawCard(view, t, actions);
  card.querySelector('.says')?.setAttribute('id', 'says');
  return element(
    'div',
    {
      class: 'panel',
      role: 'dialog',
      'aria-labelledby': 'name',
      'aria-describedby': 'says',
      tabindex: '-1',
      lang: t('card_language'),
      dir: t('card_direction'),
    },
    element(
      'header',
      {},
      element('h2', { id: 'name' }, view.topic.name),
      element('button', { type: 'button', class: 'close', 'aria-label': t('card_close'), onclick: close }, '✕'),
    ),
    count > 1 && drawPager(index, count, context),
    card,
  );
}

function drawPager(index: number, count: number, { t, turn }: PanelContext): HTMLElement {
  const button = (name: 'previous' | 'next', by: 1 | -1, sign: string) =>
    element(
      'button',
      { type: 'button', class: name, 'aria-label': t(`card_${name}`), onclick: () => turn(by) },
      element('span', { 'aria-hidden': 'true' }, sign),
    );
  return element(
    'div',
    { class: 'pager' },
    button('previous', -1, '‹'),
    element('span', { role: 'status' }, t('card_claim_of', String(index + 1), String(count))),
    button('next', 1, '›'),
  );
}
