import { ask } from './ask.ts';
import type { DocumentState } from './document-state.ts';

/** Changes are collected so long, ms: a page may take a mark away and bring it back many times a second. */
const BATCH = 300;

/** Tells the background whenever the number of claims in this document has changed, for the toolbar's count. */
export class Tally {
  readonly #state: DocumentState;
  #told = 0;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: DocumentState) {
    this.#state = state;
  }

  /** @param count claims that are marked now */
  tell(count: number): void {
    this.#count = count;
    if (count !== this.#told) this.#timer ??= setTimeout(() => this.#send(), BATCH);
  }

  #send(): void {
    this.#timer = undefined;
    if (this.#count === this.#told) return;
    this.#told = this.#count;
    void ask(this.#state, { type: 'count-changed' });
  }
}
