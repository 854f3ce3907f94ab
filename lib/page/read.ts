import { BlockBuilder, type BlockFrame, type PageBlock } from './block-builder.ts';
import { elementKind, isClosedToReading } from './elements.ts';
import { type NativeDom, nativeDom } from './native.ts';
import { addPreformatted } from './preformatted.ts';
import { TableReader } from './table.ts';

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** One open element on the way from the root to the node being read. */
interface Level {
  next: Node | null;
  readonly frame: BlockFrame;
  readonly inline: boolean;
  readonly inLink: boolean;
  readonly preformatted: boolean;
  readonly table: TableReader | undefined;
  readonly depth: number;
  /** What to do when the element closes. */
  readonly cell: { readonly isHeader: boolean; readonly span: number; readonly first: number } | undefined;
}

/**
 * Reads the text of a document, shadow root or element as blocks in reading order. Runs through inline elements,
 * links and open shadow roots; leaves out scripts, forms' fields, editable and hidden parts. Reads only: no node,
 * attribute or style changes, no layout is asked for. Walks with its own stack, so depth is no danger.
 */
export function readBlocks(root: Document | ShadowRoot | Element): PageBlock[] {
  return new Reader(nativeDom(root)).read(root);
}

class Reader {
  private readonly builder = new BlockBuilder();
  private readonly stack: Level[] = [];
  private readonly dom: NativeDom;
  private containers = 0;

  constructor(dom: NativeDom) {
    this.dom = dom;
  }

  read(root: Node): PageBlock[] {
    const { dom, stack, builder } = this;
    const frame: BlockFrame = {
      role: 'paragraph',
      level: undefined,
      container: 0,
      columnHeader: undefined,
      rowHeader: undefined,
    };
    let level: Level = {
      next: root,
      frame,
      inline: false,
      inLink: false,
      preformatted: false,
      table: undefined,
      depth: 0,
      cell: undefined,
    };
    // The root itself has no siblings to read: it is entered alone.
    const type = dom.nodeType(root);
    if (type === DOCUMENT || type === FRAGMENT) level.next = dom.firstChild(root);
    else {
      const entered = this.enter(root, level);
      level.next = null;
      if (!entered) return [];
      stack.push(level);
      level = entered;
    }
    for (;;) {
      const node = level.next;
      if (node === null) {
        this.leave(level);
        const outer = stack.pop();
        if (!outer) break;
        level = outer;
        continue;
      }
      level.next = dom.nextSibling(node);
      const kind = dom.nodeType(node);
      if (kind === TEXT) {
        const data = dom.data(node);
        if (level.preformatted) addPreformatted(builder, node as Text, data, level.frame, level.inLink);
        else builder.add(node as Text, data, 0, data.length, level.inLink);
      } else if (kind === ELEMENT) {
        const inner = this.enter(node, level);
        if (inner) {
          stack.push(level);
          level = inner;
        }
      }
    }
    builder.end(frame);
    return builder.blocks;
  }

  /** Opens an element: a new level to read, or nothing where it is left out. */
  private enter(element: Node, outer: Level): Level | undefined {
    const { dom, builder } = this;
    const name = dom.localName(element);
    const kind = elementKind(name);
    if (kind.skip) return undefined;
    if (name === 'br') {
      if (builder.lineBreak()) builder.end(outer.frame);
      return undefined;
    }
    if (isClosedToReading(dom, element, name)) return undefined;
    const shadow = dom.shadowRoot(element);
    // A shadow tree is read first, then the children that it may show through its slots.
    const first = dom.firstChild(element);
    const next = shadow ? dom.firstChild(shadow) : first;
    if (kind.inline && !shadow) {
      if (first === null) return undefined;
      return {
        ...outer,
        next,
        inline: true,
        inLink: outer.inLink || name === 'a',
        cell: undefined,
      };
    }
    builder.end(outer.frame);
    if (shadow && first) this.stack.push({ ...outer, next: first, inline: false, cell: undefined });
    return this.enterBlock(element, name, outer, next);
  }

  private enterBlock(element: Node, name: string, outer: Level, next: Node | null): Level {
    const kind = elementKind(name);
    let { frame, table } = outer;
    let cell: Level['cell'];
    let depth = outer.depth;
    if (kind.container) {
      this.containers += 1;
      if (name === 'ul' || name === 'ol') depth += 1;
      frame = { ...frame, container: this.containers };
    }
    if (kind.role) {
      const level = kind.level ?? (kind.role === 'item' ? depth : undefined);
      frame = { ...frame, role: kind.role, level, columnHeader: undefined, rowHeader: undefined };
    }
    if (name === 'table') table = new TableReader();
    else if (name === 'tr') table?.startRow();
    else if (table && (name === 'td' || name === 'th')) {
      const isHeader = name === 'th';
      frame = { ...frame, ...table.cell(isHeader) };
      const span = Number(this.dom.attribute(element, 'colspan') ?? 1);
      cell = { isHeader, span: span >= 1 && span <= 100 ? Math.floor(span) : 1, first: this.builder.blocks.length };
    }
    const preformatted = name === 'pre' || (outer.preformatted && name === 'code');
    return { next, frame, inline: false, inLink: outer.inLink, preformatted, table, depth, cell };
  }

  private leave(level: Level): void {
    if (level.inline) return;
    this.builder.end(level.frame);
    if (level.cell) {
      const texts = this.builder.blocks.slice(level.cell.first).map((block) => block.text);
      level.table?.endCell(texts.join(' '), level.cell.isHeader, level.cell.span);
    }
  }
}
