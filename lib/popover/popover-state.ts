/** What the popover shows, as a pure reducer: every way in and out is one action. */

export type PopoverState =
  | { readonly open: false }
  /** `claim` is the index of the claim shown among the mark's. */
  | { readonly open: true; readonly mark: number; readonly claim: number };

export type PopoverAction =
  /**
   * `quiet` leaves the focus where it is: the card was not asked for by key or click. `claim` is the claim asked for;
   * without it, the first, or the one that is shown.
   */
  | { readonly type: 'open'; readonly mark: number; readonly quiet?: boolean; readonly claim?: number | undefined }
  /** `by` is 1 or -1; `count` is how many claims the mark has. */
  | { readonly type: 'turn'; readonly by: number; readonly count: number }
  | { readonly type: 'close' }
  /** The marks have been read anew: those with these ids are still there. */
  | { readonly type: 'marks-changed'; readonly ids: ReadonlySet<number> };

export const CLOSED: PopoverState = { open: false };

/** The next state. Returns the same object where nothing changes. */
export function popoverReducer(state: PopoverState, action: PopoverAction): PopoverState {
  switch (action.type) {
    case 'open': {
      const { mark, claim } = action;
      const isShown = state.open && state.mark === mark && (claim === undefined || claim === state.claim);
      return isShown ? state : { open: true, mark, claim: claim ?? 0 };
    }
    case 'turn':
      return state.open ? { ...state, claim: (state.claim + action.by + action.count) % action.count } : state;
    case 'close':
      return state.open ? CLOSED : state;
    case 'marks-changed':
      return state.open && !action.ids.has(state.mark) ? CLOSED : state;
  }
}
