/** Where a reader stands among the marks of one frame. */
export interface FrameStand {
  readonly frameId: number;
  /** Ids of the marks that can be seen when scrolled to, in reading order. */
  readonly marks: readonly number[];
  /** The first mark in view or below it. */
  readonly inView?: number | undefined;
  /** The mark whose card is or was open last, and when that was, ms since 1970. */
  readonly last?: { readonly mark: number; readonly at: number; readonly open: boolean } | undefined;
}

/** A command of the reader: go to the next or previous claim and open its card; open a card here, or close it. */
export const TOUR_COMMANDS = ['next-claim', 'previous-claim', 'open-claim'] as const;
export type TourCommand = (typeof TOUR_COMMANDS)[number];

interface Stop {
  readonly frameId: number;
  readonly mark: number;
}

/**
 * What a command does in a tab whose frames stand so: which cards close, and which opens. The marks of all frames are
 * one round, the page's own first; it starts where the reader is looking.
 */
export function tour(frames: readonly FrameStand[], command: TourCommand): { close: Stop[]; open?: Stop | undefined } {
  const stops = frames.flatMap(({ frameId, marks }) => marks.map((mark) => ({ frameId, mark })));
  const close = frames.flatMap(({ frameId, last }) => (last?.open ? [{ frameId, mark: last.mark }] : []));
  if (command === 'open-claim' && close.length > 0) return { close };
  const at = stops.findIndex((stop) => isSame(stop, lastOf(frames)));
  if (at < 0) return { close, open: inView(frames) ?? stops[0] };
  const by = command === 'next-claim' ? 1 : command === 'previous-claim' ? -1 : 0;
  return { close, open: stops[(at + by + stops.length) % stops.length] };
}

function isSame(stop: Stop, other: Stop | undefined): boolean {
  return stop.frameId === other?.frameId && stop.mark === other.mark;
}

/** The mark that a card was opened for most recently. */
function lastOf(frames: readonly FrameStand[]): Stop | undefined {
  const [latest] = frames.filter(({ last }) => last).sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
  return latest?.last && { frameId: latest.frameId, mark: latest.last.mark };
}

function inView(frames: readonly FrameStand[]): Stop | undefined {
  for (const { frameId, inView } of frames) if (inView !== undefined) return { frameId, mark: inView };
  return undefined;
}
