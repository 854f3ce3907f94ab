/** Where a card lies beside its sentence. */
export type Side = 'bottom' | 'top' | 'right' | 'left';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance from the sentence and from the window's edges, px. */
export const GAP = 8;
/** A side with so much room is taken at once, px: the first view fits. */
const ENOUGH = 320;
/** A card that lies somewhere stays there while it has so much room, px. */
const STAY = 200;
/** A card is never lower than this, px, though it then lies over a part of a sentence that fills the window. */
const LEAST = 140;

const SIDES: readonly Side[] = ['bottom', 'top', 'right', 'left'];

/**
 * The side of a sentence where a card has room, and how high it may be there. All in px of the viewport.
 * @param sentence its box
 * @param card how large it wants to be
 * @param before the side where it lies already: it stays there if it can, so that it does not jump while the page scrolls
 */
export function chooseSide(sentence: Box, card: Size, view: Size, before?: Side): { side: Side; room: number } {
  const most = view.height - 2 * GAP;
  const room = (side: Side) => Math.floor(Math.min(most, roomAt(side, sentence, card, view)));
  const wanted = Math.min(card.height, ENOUGH, most);
  const stays = before && room(before) >= Math.min(wanted, STAY) ? before : undefined;
  const side =
    stays ??
    SIDES.find((one) => room(one) >= wanted) ??
    SIDES.reduce((best, one) => (room(one) > room(best) ? one : best));
  return { side, room: Math.max(room(side), Math.min(LEAST, most)) };
}

/**
 * How far to scroll so that a card has room below the sentence, px; 0 where it has room as it is, or would have none
 * even so.
 */
export function scrollFor(sentence: Box, card: Size, view: Size): number {
  const least = Math.min(LEAST, card.height);
  if (SIDES.some((side) => roomAt(side, sentence, card, view) >= least)) return 0;
  const height = sentence.bottom - sentence.top;
  return height + least + 3 * GAP <= view.height ? sentence.top - GAP : 0;
}

function roomAt(side: Side, sentence: Box, card: Size, view: Size): number {
  const beside = (width: number) => (width - 2 * GAP >= card.width ? view.height - 2 * GAP : 0);
  switch (side) {
    case 'bottom':
      return view.height - sentence.bottom - 2 * GAP;
    case 'top':
      return sentence.top - 2 * GAP;
    case 'right':
      return beside(view.width - sentence.right);
    case 'left':
      return beside(sentence.left);
  }
}
