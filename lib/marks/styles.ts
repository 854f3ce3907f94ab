import { MARK_SHAPES, type MarkShape } from './mark.ts';

/** Registry name of a shape's highlight: neutral, and the same for every install. */
export const highlightName = (shape: MarkShape) => `claim-context-${shape}`;

/** The shapes differ in form, never in colour alone. A wavy line would look like a spelling mistake. */
const LINES: Record<MarkShape, string> = {
  agrees: 'solid 2px',
  mixed: 'dashed 2px',
  disagrees: 'dotted 3px',
  law: 'double 2px',
};

/** Style sheet for the marks: lines in the text's own colour, so that they have its contrast on any background. */
export const markStyles: string = MARK_SHAPES.map(
  (shape) => `::highlight(${highlightName(shape)}) {
  text-decoration: underline ${LINES[shape]} currentColor;
  text-underline-offset: 0.2em;
  text-decoration-skip-ink: none;
}`,
).join('\n');
