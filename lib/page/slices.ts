/** Work yields to the page after so many ms. */
const SLICE = 8;

/** Cuts long work into slices, so that the page never waits long, and adds up how long they took. */
export class Slices {
  readonly #signal: AbortSignal;
  #began = performance.now();
  #busy = 0;

  /** @param signal ends the work: the next `rest` answers false */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Time spent working so far, ms, rests left out. */
  get busy(): number {
    return this.#busy + performance.now() - this.#began;
  }

  /** True when the present slice is used up. */
  get over(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  /** Waits for what is done elsewhere, which is no work of this page. */
  async waitFor<Result>(answer: Promise<Result>): Promise<Result> {
    const asked = performance.now();
    const result = await answer;
    this.#began += performance.now() - asked;
    return result;
  }

  /** Lets the page go first. Answers whether to go on. */
  async rest(): Promise<boolean> {
    this.#busy += performance.now() - this.#began;
    await nextTask();
    this.#began = performance.now();
    return !this.#signal.aborted;
  }
}

/** Resolves in a task of its own. A message, not a timer: in background tabs timers run once a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
