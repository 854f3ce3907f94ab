import { ask } from './ask.ts';
import type { DocumentState } from './document-state.ts';

/** Tells the background whenever the number of claims in this document has changed, for the toolbar's count. */
export class Tally {
  readonly #state: DocumentState;
  #told = 0;

  constructor(state: DocumentState) {
    this.#state = state;
  }

  /** @param count claims that are marked now */
  tell(count: number): void {
    if (count === this.#told) return;
    this.#told = count;
    void ask(this.#state, { type: 'count-changed' });
  }
}
