import type { MarkShape } from './mark.ts';

/** How marks look. `none` leaves the popup's list as the only sign. */
export type MarkStyle = 'line' | 'bold' | 'background' | 'none';
export type PaintedStyle = Exclude<MarkStyle, 'none'>;
export const PAINTED_STYLES: readonly PaintedStyle[] = ['line', 'bold', 'background'];

/** Registry name of a shape's highlight: neutral, and the same for every install. */
export const highlightName = (shape: MarkShape, style: PaintedStyle): string => `claim-context-${style}-${shape}`;
