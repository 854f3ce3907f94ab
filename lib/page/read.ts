import { BlockBuilder, type BlockFrame, type PageBlock } from './block-builder.ts';
import { elementKind, isClosedToReading } from './elements.ts';
import { type NativeDom, nativeDom } from './native.ts';
import { addPreformatted } from './preformatted.ts';
import { TableReader } from './table.ts';

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** A text node is read up to here, UTF-16 units: a giant (a log, a data dump) is no reading matter beyond that. */
const NODE_CAP = 2_000_000;
/** So much text is read of one document, UTF-16 units; what follows stays unmarked. */
const TEXT_CAP = 20_000_000;

/** One open element on the way from the root to the node being read. */
interface Level {
  next: Node | null;
  /** Inside a slot: the nodes shown there that follow `next`, in place of its siblings. */
  readonly rest: Node[] | undefined;
  readonly frame: BlockFrame;
  readonly inline: boolean;
  readonly inLink: boolean;
  readonly preformatted: boolean;
  readonly table: TableReader | undefined;
  readonly depth: number;
  /** What to do when the element closes. */
  readonly cell: { readonly isHeader: boolean; readonly span: number; readonly first: number } | undefined;
}

const OUTERMOST: Level = {
  next: null,
  rest: undefined,
  frame: { role: 'paragraph', level: undefined, container: 0, columnHeader: undefined, rowHeader: undefined },
  inline: false,
  inLink: false,
  preformatted: false,
  table: undefined,
  depth: 0,
  cell: undefined,
};

/** The text of a document, shadow root or element as blocks, read at once (see `PageWalk`). */
export function readBlocks(root: Document | ShadowRoot | Element): PageBlock[] {
  const walk = new PageWalk(root);
  walk.advance(Number.POSITIVE_INFINITY);
  return walk.blocks;
}

/** A page that is one editor, or data shown as its source. */
function isNoText({ designMode, contentType }: Document): boolean {
  return designMode === 'on' || contentType === 'text/xml' || contentType === 'application/xml';
}

/**
 * Reads the text of a document, shadow root or element as blocks in reading order, a part at a time. Runs through
 * inline elements, links, open shadow roots and what their slots show; leaves out scripts, forms' fields, editable and
 * hidden parts. Reads only: no node, attribute or style changes, no layout is asked for. Walks with its own stack, so
 * depth is no danger; where the page changes between two parts, the caller reads again.
 */
export class PageWalk {
  /** Open shadow roots met so far: changes inside them reach no observer of the document. */
  readonly shadowRoots: ShadowRoot[] = [];
  private readonly builder = new BlockBuilder();
  private readonly stack: Level[] = [];
  private readonly dom: NativeDom;
  private level: Level | undefined;
  private containers = 0;
  private left = TEXT_CAP;

  constructor(root: Document | ShadowRoot | Element) {
    const dom = nativeDom(root);
    this.dom = dom;
    const type = dom.nodeType(root);
    const outer: Level = { ...OUTERMOST };
    if (type === DOCUMENT && isNoText(root as Document)) return;
    if (type === DOCUMENT || type === FRAGMENT) this.level = { ...outer, next: dom.firstChild(root) };
    else {
      // The root itself has no siblings to read: it is entered alone.
      this.level = this.enter(root, outer);
      if (this.level) this.stack.push(outer);
    }
  }

  /** Blocks read so far; all of them once `advance` has answered true. */
  get blocks(): PageBlock[] {
    return this.builder.blocks;
  }

  /** Reads on over at most so many nodes. True when everything has been read. */
  advance(nodes: number): boolean {
    const { dom, stack, builder } = this;
    let { level } = this;
    for (let count = 0; level && this.left > 0; count += 1) {
      if (count >= nodes) {
        this.level = level;
        return false;
      }
      const node: Node | null = level.next;
      if (node === null) {
        this.leave(level);
        level = stack.pop();
        continue;
      }
      level.next = level.rest ? (level.rest.shift() ?? null) : dom.nextSibling(node);
      const kind = dom.nodeType(node);
      if (kind === TEXT) {
        const data = dom.data(node, NODE_CAP);
        this.left -= data.length;
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
    builder.end(level?.frame ?? OUTERMOST.frame);
    this.level = undefined;
    return true;
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
    // A shadow tree stands in place of the children; its slots show those of them that are shown at all.
    const shadow = dom.shadowRoot(element);
    if (shadow) this.shadowRoots.push(shadow);
    const slotted = name === 'slot' ? dom.slotted(element) : [];
    const rest = slotted.length > 0 ? slotted : undefined;
    const next = rest?.shift() ?? dom.firstChild(shadow ?? element);
    if (kind.inline && !shadow) {
      if (next === null) return undefined;
      return { ...outer, next, rest, inline: true, inLink: outer.inLink || name === 'a', cell: undefined };
    }
    builder.end(outer.frame);
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
    return { next, rest: undefined, frame, inline: false, inLink: outer.inLink, preformatted, table, depth, cell };
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
