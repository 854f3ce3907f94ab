import { MARK_SHAPES, type Mark, type MarkShape } from './mark.ts';
import { highlightName } from './styles.ts';

/** Paints marks through the CSS Custom Highlight API: no node, attribute or style of the page changes. */
export class Highlighter {
  // Firefox cannot walk the page's registry from a content script, so the highlights are kept here as well.
  readonly #highlights = new Map<MarkShape, Highlight>();

  /** Shows just these marks. */
  show(marks: readonly Mark[]): void {
    for (const shape of MARK_SHAPES) {
      const ranges = marks.filter((mark) => mark.shape === shape).map((mark) => mark.range);
      if (ranges.length === 0) {
        this.#remove(shape);
        continue;
      }
      const highlight = new Highlight(...ranges);
      this.#highlights.set(shape, highlight);
      CSS.highlights.set(highlightName(shape), highlight);
    }
  }

  /** Takes all marks away. */
  clear(): void {
    for (const shape of MARK_SHAPES) this.#remove(shape);
  }

  /** True where the page has taken one of our highlights out of its registry. */
  get disturbed(): boolean {
    return [...this.#highlights].some(([shape, highlight]) => CSS.highlights.get(highlightName(shape)) !== highlight);
  }

  #remove(shape: MarkShape): void {
    if (this.#highlights.delete(shape)) CSS.highlights.delete(highlightName(shape));
  }
}
