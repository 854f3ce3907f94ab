import type { FrameStand } from '../marks/tour.ts';

/**
 * What the gate and the annotator keep in a document: one object in the extension's own (isolated) global, under a
 * symbol. A name would do, but a page can put a frame or form of any name in front of a global's own name.
 */
export interface DocumentState {
  /** The extension API, taken at document_start before the page could hide it behind `<iframe name="chrome">`. */
  readonly api: ContentApi;
  /** True from the gate's yes until the annotator has started: the annotator runs in no other document. */
  waiting: boolean;
  /** From then until `page` is there: the annotator makes itself ready. */
  starting?: true;
  /** Asks the background again whether this page is on, and starts or stops accordingly. */
  recheck?: () => void;
  /** What the popup may call while the annotator runs. */
  page?: PageCommands;
}

/** What the popup can ask of a marked page. */
export interface PageCommands {
  claims(): PageClaim[];
  /** True once the whole page has been read: from then on an empty list of claims is an answer. */
  hasRead(): boolean;
  /**
   * Scrolls to the mark and opens its card, at one of its claims (by index) or the first; false where the mark is gone
   * or cannot be seen.
   */
  open(mark: number, claim?: number): boolean;
  /** Closes the card, if one is open. */
  close(): void;
  /** Where the reader stands among the marks. */
  stand(): Omit<FrameStand, 'frameId'>;
}

/** A mark as the popup lists it. */
export interface PageClaim {
  readonly mark: number;
  readonly quote: string;
  readonly topics: ReadonlyArray<{ readonly topic: string; readonly stance: 'asserts' | 'denies' }>;
}

/** The part of the extension API that content scripts use; the same in Chromium and Firefox, with promises. */
export interface ContentApi {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
  };
}

const KEY = Symbol.for('kratom-claim-context');

type Holder = { [KEY]?: DocumentState };

/** The state of this document, if the gate has run here. */
export function documentState(): DocumentState | undefined {
  return (globalThis as Holder)[KEY];
}

/** Makes the state at the gate's first run; later runs get the first one, with the API handle of document_start. */
export function enterDocument(): DocumentState {
  const holder = globalThis as Holder & { browser?: ContentApi; chrome?: ContentApi };
  const api = (holder.browser?.runtime ? holder.browser : holder.chrome) as ContentApi;
  holder[KEY] ??= { api, waiting: false };
  return holder[KEY];
}
