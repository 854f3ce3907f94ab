import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { Mark } from '../../../lib/marks/mark.ts';

/** A line of text on the screen, px. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page whose layout the test decides: jsdom has none. */
export class LaidOutPage {
  readonly document: Document;
  readonly #lines = new Map<Node, readonly Line[]>();
  /** What lies on top of the page at a point; by default the text that has a line there. */
  top: (x: number, y: number) => Element | null = (x, y) => this.#textAt(x, y);

  /** Takes the place of the browser's own globals until the test ends (`vi.unstubAllGlobals`). */
  constructor(body: string) {
    const { window } = new JSDOM(`<!doctype html><body>${body}`);
    this.document = window.document;
    const linesOf = (range: Range) => this.#lines.get(range.startContainer) ?? [];
    window.Range.prototype.getClientRects = function (this: Range) {
      return linesOf(this).map(toRect) as unknown as DOMRectList;
    };
    window.Range.prototype.getBoundingClientRect = function (this: Range) {
      return around(linesOf(this));
    };
    this.document.elementFromPoint = (x, y) => this.top(x, y);
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', this.document);
    vi.stubGlobal('Range', window.Range);
    vi.stubGlobal('innerHeight', 600);
  }

  /** A mark over the text of an element, laid out in these lines; none: it is not shown. */
  mark(id: number, selector: string, ...lines: Line[]): Mark {
    const text = this.document.querySelector(selector)?.firstChild;
    if (!text) throw new Error(`There is no text in ${selector}.`);
    this.#lines.set(text, lines);
    const range = {
      startContainer: text,
      startOffset: 0,
      endContainer: text,
      endOffset: text.textContent?.length ?? 0,
    };
    return { id, quote: text.textContent ?? '', claims: [], shape: 'mixed', range: range as unknown as StaticRange };
  }

  /** The page scrolls: all lines go up. */
  scroll(by: number): void {
    for (const [node, lines] of this.#lines)
      this.#lines.set(
        node,
        lines.map((line) => ({ ...line, y: line.y - by })),
      );
  }

  #textAt(x: number, y: number): Element | null {
    for (const [node, lines] of this.#lines) {
      if (lines.some((line) => holds(line, x, y))) return node.parentElement;
    }
    return this.document.body;
  }
}

const holds = ({ x, y, width, height }: Line, atX: number, atY: number) =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

function toRect({ x, y, width, height }: Line): DOMRect {
  const box = { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
  return { ...box, toJSON: () => box };
}

function around(lines: readonly Line[]): DOMRect {
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.height));
  return toRect(
    lines.length > 0 ? { x, y, width: right - x, height: bottom - y } : { x: 0, y: 0, width: 0, height: 0 },
  );
}
