import { MARK_SHAPES, type MarkShape } from './mark.ts';

/** How marks look. `none` leaves the popup's list as the only sign. */
export type MarkStyle = 'line' | 'bold' | 'background' | 'none';
type PaintedStyle = Exclude<MarkStyle, 'none'>;
const PAINTED: readonly PaintedStyle[] = ['line', 'bold', 'background'];

/** Registry name of a shape's highlight: neutral, and the same for every install. */
export const highlightName = (shape: MarkShape, style: PaintedStyle): string => `claim-context-${style}-${shape}`;

/** The shapes differ in form, never in colour alone. A wavy line would look like a spelling mistake. */
const LINES: Record<MarkShape, { form: string; thin: string; bold: string; forced: string }> = {
  // Bold grows with the text, or it would lie on the next line where the text is small; a double line is thrice as high.
  agrees: { form: 'solid', thin: '2px', bold: 'min(4px, 0.25em)', forced: '2px' },
  mixed: { form: 'dashed', thin: '2px', bold: 'min(4px, 0.25em)', forced: '2px' },
  disagrees: { form: 'dotted', thin: '3px', bold: 'min(6px, 0.3em)', forced: '3px' },
  law: { form: 'double', thin: '2px', bold: 'min(4px, 0.16em)', forced: '1px' },
};

const rule = (shape: MarkShape, style: PaintedStyle): string => {
  const { form, thin, bold, forced } = LINES[shape];
  return `::highlight(${highlightName(shape, style)}) {
  text-decoration: underline ${form} ${style === 'bold' ? bold : thin} currentColor;
  text-underline-offset: 0.2em;
  text-decoration-skip-ink: none;${style === 'background' ? '\n  background-color: color-mix(in srgb, currentColor 12%, transparent);' : ''}
}
@media (forced-colors: active) {
  /* Chromium paints the system's highlight colours then, line included: only what lies on them is seen of the line. */
  ::highlight(${highlightName(shape, style)}) { text-decoration-thickness: ${forced}; text-underline-offset: -1px; }
}`;
};

/**
 * Style sheet for the marks: lines in the text's own colour, so that they have its contrast on any background. On
 * paper, where no card can be opened, the page is printed as its author made it.
 */
export const markStyles = `@media screen {
${PAINTED.flatMap((style) => MARK_SHAPES.map((shape) => rule(shape, style))).join('\n')}
}`;
