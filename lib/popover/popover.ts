import type { CardActions } from '../card/card.ts';
import { dayWords, todayAsDay } from '../card/day-words.ts';
import { cardStyles } from '../card/styles.ts';
import { type Texts, type Translate, translateFrom } from '../card/translate.ts';
import { type CardView, type ClaimInPage, cardView } from '../card/view.ts';
import type { CardData } from '../dataset/compiled.ts';
import type { Mark } from '../marks/mark.ts';
import { watchForCover } from './cover-watch.ts';
import { focusedElement, giveFocusBack } from './focus.ts';
import { addHost, type Host } from './host.ts';
import { keepShown } from './keep-shown.ts';
import { drawPanel } from './panel.ts';
import { placeBeside } from './place.ts';
import { CLOSED, type PopoverAction, type PopoverState, popoverReducer } from './popover-state.ts';
import { popoverStyles } from './styles.ts';
import { tabOnFrom } from './tab-on.ts';

export interface PopoverContext {
  readonly texts: Texts;
  readonly actions: CardActions;
  /** The marks of now. */
  readonly marks: () => readonly Mark[];
  /** The records of their topics and places. */
  readonly data: () => CardData;
  /** ISO code of where the reader lives, if chosen. */
  readonly readerPlace: () => string | undefined;
}

/** The card of one mark, shown beside it. Not modal: the page stays usable, Escape closes, focus goes back. */
export class Popover {
  readonly #context: PopoverContext;
  readonly #t: Translate;
  #state: PopoverState = CLOSED;
  #host: Host | undefined;
  /** All hosts so far: the page's observers hear of one that has just gone. */
  readonly #hosts = new WeakSet<EventTarget>();
  #panel: HTMLElement | undefined;
  #placing: ReturnType<typeof placeBeside> | undefined;
  #ends: (() => void)[] = [];
  #focusBefore: HTMLElement | undefined;
  /** Ends what the last card has left for the next Tab. */
  #endTab: (() => void) | undefined;

  constructor(context: PopoverContext) {
    this.#context = context;
    this.#t = translateFrom(context.texts);
  }

  /** Id of the mark whose card is open. */
  get openMark(): number | undefined {
    return this.#state.open ? this.#state.mark : undefined;
  }

  /** True where an event of the page came from inside the card (its inside is closed to the page). */
  owns(target: EventTarget | null): boolean {
    return target !== null && this.#hosts.has(target);
  }

  /**
   * Draws a card that nobody sees, when the page has nothing to do: the first one for the reader then opens as fast as
   * those after it, whose code has run and whose dates and numbers have their formats.
   */
  rehearse(): void {
    const draw = () => {
      const [mark] = this.#context.marks();
      const [view] = mark ? this.#views(mark) : [];
      if (view) this.#panelOf(view, 0, 1);
    };
    requestIdleCallback(() => {
      dayWords(todayAsDay());
      (1).toLocaleString();
      requestIdleCallback(draw); // not all in one task
    });
  }

  dispatch(action: PopoverAction): void {
    const before = this.#state;
    this.#state = popoverReducer(before, action);
    if (this.#state === before) {
      if (before.open) this.#placing?.update();
      return;
    }
    if (!this.#state.open) this.#hide(before);
    else this.#draw(this.#state, action);
  }

  /** Closes the card for good. */
  stop(): void {
    this.dispatch({ type: 'close' });
    this.#endTab?.();
  }

  #draw(state: PopoverState & { open: true }, action: PopoverAction): void {
    const mark = this.#markOf(state.mark);
    const views = mark ? this.#views(mark) : [];
    const view = views[state.claim];
    if (!mark || !view) {
      this.dispatch({ type: 'close' });
      return;
    }

    if (!this.#host) this.#show(mark);
    const host = this.#host as Host;
    const panel = this.#panelOf(view, state.claim, views.length);
    if (this.#panel) this.#panel.replaceWith(panel);
    else host.root.append(panel);
    this.#panel = panel;

    if (action.type !== 'open') {
      this.#placing?.update();
      return;
    }
    const takeFocus = !action.quiet;
    this.#placing?.stop();
    this.#placing = placeBeside(
      () => this.#markOf(state.mark)?.range,
      host,
      () => this.#panel ?? panel,
      takeFocus,
    );
    if (takeFocus) panel.focus({ preventScroll: true });
  }

  #panelOf(view: CardView, claim: number, count: number): HTMLElement {
    return drawPanel(view, claim, count, {
      t: this.#t,
      actions: this.#context.actions,
      close: () => this.dispatch({ type: 'close' }),
      turn: (by) => this.#turn(by, count),
    });
  }

  #show(mark: Mark): void {
    const close = () => this.dispatch({ type: 'close' });
    this.#endTab?.();
    this.#focusBefore = focusedElement();
    const host = addHost(cardStyles + popoverStyles, mark.range.startContainer);
    this.#host = host;
    this.#hosts.add(host.element);
    this.#ends = [
      keepShown(host, () => this.#placing?.update(), close),
      watchForCover(host.element, () => this.#panel),
      onEscape(close),
    ];
  }

  #turn(by: 1 | -1, count: number): void {
    this.dispatch({ type: 'turn', by, count });
    this.#panel?.querySelector<HTMLElement>(by > 0 ? '.next' : '.previous')?.focus({ preventScroll: true });
  }

  #hide(closed: PopoverState): void {
    const host = this.#host;
    const hadFocus = host?.root.activeElement != null;
    const before = this.#focusBefore;
    this.#placing?.stop();
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#host = this.#panel = this.#placing = this.#focusBefore = undefined;
    host?.remove();
    if (!hadFocus || giveFocusBack(before) || !closed.open) return;
    const place = this.#markOf(closed.mark)?.range.endContainer;
    this.#endTab = place && tabOnFrom(place);
  }

  #markOf(id: number): Mark | undefined {
    return this.#context.marks().find((mark) => mark.id === id);
  }

  #views(mark: Mark): CardView[] {
    const { data, readerPlace } = this.#context;
    return mark.claims.flatMap((claim) => cardView(inPage(mark, claim), data(), readerPlace(), todayAsDay()) ?? []);
  }
}

/** Escape closes the card and nothing else: a modal dialog of the page around it stays open. */
function onEscape(close: () => void): () => void {
  const abort = new AbortController();
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  window.addEventListener('keydown', listen, { capture: true, signal: abort.signal });
  return () => abort.abort();
}

function inPage(mark: Mark, claim: Mark['claims'][number]): ClaimInPage {
  const words = claim.triggers.map(({ start, end }) => mark.quote.slice(start - claim.start, end - claim.start).trim());
  // What follows the path may be the reader's own: a search, a token.
  const address = /^https?:$/.test(location.protocol) ? location.origin + location.pathname : undefined;
  return { ...claim, quote: mark.quote, address, triggerWords: [...new Set(words.filter(Boolean))] };
}
