import { type CardActions, drawCard } from '../card/card.ts';
import { element } from '../card/dom.ts';
import { cardStyles } from '../card/styles.ts';
import type { Translate } from '../card/translate.ts';
import type { CardView } from '../card/view.ts';
import type { Mark } from '../marks/mark.ts';
import { addHost, type Host } from './host.ts';
import { placeBeside } from './place.ts';
import { CLOSED, type PopoverAction, type PopoverState, popoverReducer } from './popover-state.ts';
import { popoverStyles } from './styles.ts';

export interface PopoverContext {
  readonly t: Translate;
  readonly actions: CardActions;
  /** The marks of now. */
  readonly marks: () => readonly Mark[];
  /** The views of a mark's claims, in order; never empty for a mark on the page. */
  readonly views: (mark: Mark) => readonly CardView[];
}

/** The card of one mark, shown beside it. Not modal: the page stays usable, Escape closes, focus goes back. */
export class Popover {
  readonly #context: PopoverContext;
  #state: PopoverState = CLOSED;
  #host: Host | undefined;
  #panel: HTMLElement | undefined;
  #stopPlacing: (() => void) | undefined;
  #focusBefore: Element | null = null;

  constructor(context: PopoverContext) {
    this.#context = context;
  }

  get isOpen(): boolean {
    return this.#state.open;
  }

  /** Id of the mark whose card is open. */
  get openMark(): number | undefined {
    return this.#state.open ? this.#state.mark : undefined;
  }

  /** True where an event of the page came from inside the card (its inside is closed to the page). */
  owns(target: EventTarget | null): boolean {
    return this.#host !== undefined && target === this.#host.element;
  }

  dispatch(action: PopoverAction): void {
    const before = this.#state;
    this.#state = popoverReducer(before, action);
    if (this.#state === before) return;
    if (!this.#state.open) this.#hide();
    else this.#draw(this.#state, before.open && before.mark === this.#state.mark);
  }

  #draw(state: PopoverState & { open: true }, sameMark: boolean): void {
    const mark = this.#context.marks().find((one) => one.id === state.mark);
    const views = mark && this.#context.views(mark);
    const view = views?.[state.claim];
    if (!mark || !views || !view) {
      this.dispatch({ type: 'close' });
      return;
    }

    if (!this.#host) {
      this.#focusBefore = document.activeElement;
      this.#host = addHost(cardStyles + popoverStyles);
    }
    const panel = this.#panelFor(view, state.claim, views.length);
    if (this.#panel) this.#panel.replaceWith(panel);
    else this.#host.root.append(panel);
    this.#panel = panel;

    this.#stopPlacing?.();
    this.#stopPlacing = placeBeside(mark, this.#host, panel);
    if (!sameMark) panel.focus({ preventScroll: true });
  }

  #panelFor(view: CardView, index: number, count: number): HTMLElement {
    const { t, actions } = this.#context;
    const turn = (by: number) => () => {
      this.dispatch({ type: 'turn', by, count });
      const again = this.#panel?.querySelector<HTMLElement>(by > 0 ? '.next' : '.previous');
      again?.focus({ preventScroll: true });
    };
    const pager =
      count > 1 &&
      element(
        'div',
        { class: 'pager' },
        element(
          'button',
          { type: 'button', class: 'previous', 'aria-label': t('card_previous'), onclick: turn(-1) },
          '‹',
        ),
        element('span', { 'aria-live': 'polite' }, t('card_claim_of', String(index + 1), String(count))),
        element('button', { type: 'button', class: 'next', 'aria-label': t('card_next'), onclick: turn(1) }, '›'),
      );
    const close = () => this.dispatch({ type: 'close' });
    return element(
      'div',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'name', tabindex: '-1' },
      element(
        'header',
        {},
        element('h2', { id: 'name' }, view.topic.name),
        element('button', { type: 'button', class: 'close', 'aria-label': t('card_close'), onclick: close }, '✕'),
      ),
      pager,
      drawCard(view, t, actions),
    );
  }

  #hide(): void {
    const hadFocus = this.#host !== undefined && document.activeElement === this.#host.element;
    this.#stopPlacing?.();
    this.#host?.remove();
    this.#host = this.#panel = this.#stopPlacing = undefined;
    const before = this.#focusBefore;
    this.#focusBefore = null;
    if (hadFocus && before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
  }
}
