import { highlightName, PAINTED_STYLES, type PaintedStyle } from './highlight-name.ts';
import { MARK_SHAPES, type MarkShape } from './mark.ts';

/**
 * In Chromium elements inherit the styles of highlights, also into shadow trees. Rules for the root alone spare the page
 * twelve rules for each of its elements: where it adds 20 elements a frame, a tenth of its time. Firefox inherits none.
 */
const WHERE = import.meta.env.FIREFOX ? '' : ':root';

/** The shapes differ in form, never in colour alone. A wavy line would look like a spelling mistake. */
const LINES: Record<MarkShape, { form: string; thin: string; bold: string; forced: string }> = {
  // In per cent of the text's own size: what is inherited in em goes by the root's. Bold grows with the text, or it would lie on the next line where the text is small; a double line is thrice as high.
  agrees: { form: 'solid', thin: '2px', bold: 'min(4px, 25%)', forced: '2px' },
  mixed: { form: 'dashed', thin: '2px', bold: 'min(4px, 25%)', forced: '2px' },
  disagrees: { form: 'dotted', thin: '3px', bold: 'min(6px, 30%)', forced: '3px' },
  law: { form: 'double', thin: '2px', bold: 'min(4px, 16%)', forced: '1px' },
};

const rule = (shape: MarkShape, style: PaintedStyle): string => {
  const { form, thin, bold, forced } = LINES[shape];
  return `${WHERE}::highlight(${highlightName(shape, style)}) {
  text-decoration: underline ${form} ${style === 'bold' ? bold : thin} currentColor;
  text-underline-offset: 20%;
  text-decoration-skip-ink: none;${style === 'background' ? '\n  background-color: color-mix(in srgb, currentColor 12%, transparent);' : ''}
}
@media (forced-colors: active) {
  /* Chromium paints the system's highlight colours then, line included: only what lies on them is seen of the line. */
  ${WHERE}::highlight(${highlightName(shape, style)}) { text-decoration-thickness: ${forced}; text-underline-offset: -1px; }
}`;
};

/**
 * Style sheet for the marks: lines in the text's own colour, so that they have its contrast on any background. On
 * paper, where no card can be opened, the page is printed as its author made it.
 */
export const markStyles = `@media screen {
${PAINTED_STYLES.flatMap((style) => MARK_SHAPES.map((shape) => rule(shape, style))).join('\n')}
}`;
