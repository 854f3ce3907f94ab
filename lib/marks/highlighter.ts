import { highlightName, type MarkStyle } from './highlight-name.ts';
import { MARK_SHAPES, type Mark, type MarkShape } from './mark.ts';

/** The page may take our highlights out of its registry: they are put back so many times, then no more. */
const MOST_RESTORES = 5;
/** Time between two looks at the registry, ms: a page that takes them out in a loop wins, and nobody burns. */
const LOOK = 1_000;

/** Paints marks through the CSS Custom Highlight API: no node, attribute or style of the page changes. */
export class Highlighter {
  // Firefox cannot walk the page's registry from a content script, so the highlights are kept here as well.
  readonly #highlights = new Map<string, { highlight: Highlight; size: number }>();
  #marks: readonly Mark[] = [];
  #style: MarkStyle;
  #restores = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(style: MarkStyle) {
    this.#style = style;
  }

  /** Shows just these marks. */
  show(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#paint();
  }

  /** Draws the marks in another style. */
  restyle(style: MarkStyle): void {
    if (style === this.#style) return;
    this.clear();
    this.#style = style;
    this.#paint();
  }

  /** Takes all marks away. */
  clear(): void {
    for (const name of [...this.#highlights.keys()]) this.#remove(name);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #paint(): void {
    if (this.#style === 'none') return;
    for (const shape of MARK_SHAPES) this.#paintShape(shape, highlightName(shape, this.#style));
    if (this.#highlights.size === 0) this.clear();
    else if (this.#restores < MOST_RESTORES) this.#timer ??= setInterval(() => this.#look(), LOOK);
  }

  #paintShape(shape: MarkShape, name: string): void {
    const ranges = this.#marks.filter((mark) => mark.shape === shape).map((mark) => mark.range);
    if (ranges.length === 0) {
      this.#remove(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    this.#highlights.set(name, { highlight, size: highlight.size });
    CSS.highlights.set(name, highlight);
  }

  /** After an update of the extension a name may already belong to the new script's highlight. */
  #remove(name: string): void {
    const ours = this.#highlights.get(name)?.highlight;
    this.#highlights.delete(name);
    if (ours && CSS.highlights.get(name) === ours) CSS.highlights.delete(name);
  }

  #look(): void {
    const whole = [...this.#highlights].every(
      ([name, { highlight, size }]) => CSS.highlights.get(name) === highlight && highlight.size === size,
    );
    if (whole) return;
    this.#restores += 1;
    this.#paint();
    if (this.#restores >= MOST_RESTORES) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }
}
