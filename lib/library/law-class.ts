/** How the maps tell statuses of law apart: each class has its own pattern, and its own words in the legend. */
import type { LibraryLaw } from '../dataset/compiled.ts';

export type LawStatus = LibraryLaw['status'];
export type LawClass = (typeof LAW_CLASSES)[number];

/** From the strictest to the freest; then what cannot be put on that line. */
export const LAW_CLASSES = [
  'banned',
  'sale-banned',
  'medicine-only',
  'local-bans',
  'banned-7oh-only',
  'rules',
  'no-law',
  'unclear',
  'none',
] as const;

const CLASS_OF: Readonly<Record<LawStatus, LawClass>> = {
  banned: 'banned',
  'sale-banned': 'sale-banned',
  'medicine-only': 'medicine-only',
  'local-bans': 'local-bans',
  'banned-7oh-only': 'banned-7oh-only',
  regulated: 'rules',
  'age-restricted': 'rules',
  'legal-unregulated': 'no-law',
  'grey-area': 'unclear',
  pending: 'unclear',
  unclear: 'unclear',
};

/** In: a status, or undefined where the dataset has no statement. Out: its class. */
export function lawClass(status: LawStatus | undefined): LawClass {
  return status ? CLASS_OF[status] : 'none';
}
