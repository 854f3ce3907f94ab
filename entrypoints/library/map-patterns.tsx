import type { ComponentChild } from 'preact';
import { LAW_CLASSES, type LawClass } from '../../lib/library/law-class.ts';

/** What is drawn on a tile of 8 px over the ground of its class: the stricter, the darker and the denser. */
const MARKS: Readonly<Record<LawClass, ComponentChild>> = {
  banned: null,
  'sale-banned': <path class="mark" d="M-2,2 2,-2 M0,8 8,0 M6,10 10,6" />,
  'medicine-only': <path class="mark" d="M4,1 V7 M1,4 H7" />,
  'local-bans': <circle class="spot" cx="4" cy="4" r="2.4" />,
  'banned-7oh-only': <circle class="mark" cx="4" cy="4" r="2" fill="none" />,
  rules: <path class="mark thin" d="M0,4 H8" />,
  'no-law': null,
  unclear: <path class="mark broken" d="M-2,6 2,10 M0,0 8,8 M6,-2 10,2" />,
  none: null,
};

/** The patterns that tell the classes of law apart, for every SVG of the page: `url(#law-banned)`. */
export function MapPatterns() {
  return (
    <defs>
      {LAW_CLASSES.map((lawClass) => (
        <pattern key={lawClass} id={`law-${lawClass}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class={`ground ${lawClass}`} width="8" height="8" />
          {MARKS[lawClass]}
        </pattern>
      ))}
    </defs>
  );
}
