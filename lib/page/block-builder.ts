import type { Block, BlockRole } from '../text/block.ts';

/** A block together with the text nodes that it was read from. */
export interface PageBlock extends Block {
  /** The text nodes, in order. */
  readonly nodes: readonly Text[];
  /** Where each node's text begins in the block's text. */
  readonly starts: readonly number[];
  /** Where in each node that text begins: not 0 where one node feeds several blocks, as in a plain-text page. */
  readonly skips: readonly number[];
}

/** Stands for `<br>` in a block's text: white space that a reader sees as a new line. */
export const LINE_BREAK = '\u2028';

export interface BlockFrame {
  role: BlockRole;
  level: number | undefined;
  container: number;
  columnHeader: string | undefined;
  rowHeader: string | undefined;
}

const VISIBLE = /[^\s\u200b\u00ad\ufeff]/;

/** Collects text nodes into one block at a time. */
export class BlockBuilder {
  readonly blocks: PageBlock[] = [];
  private parts: string[] = [];
  private length = 0;
  private nodes: Text[] = [];
  private starts: number[] = [];
  private skips: number[] = [];
  private plain = false;
  private linked = false;
  private breaks = 0;

  /** Adds a piece of a text node. `from` and `to` count UTF-16 units of the node. */
  add(node: Text, data: string, from: number, to: number, inLink: boolean): void {
    const piece = from === 0 && to === data.length ? data : data.slice(from, to);
    if (piece === '') return;
    if (VISIBLE.test(piece)) {
      if (inLink) this.linked = true;
      else this.plain = true;
      this.breaks = 0;
    } else if (this.length === 0) {
      return;
    }
    this.nodes.push(node);
    this.starts.push(this.length);
    this.skips.push(from);
    this.parts.push(piece);
    this.length += piece.length;
  }

  /** A `<br>`: the first goes on in the same block, a second one in a row ends it. Returns true when it ends it. */
  lineBreak(): boolean {
    this.breaks += 1;
    if (this.length === 0) return false;
    if (this.breaks > 1) return true;
    this.parts.push(LINE_BREAK);
    this.length += 1;
    return false;
  }

  /** Ends the block. Returns its text, or '' where there was nothing to read. */
  end(frame: BlockFrame): string {
    this.breaks = 0;
    const read = this.plain || this.linked;
    if (!read) {
      if (this.length > 0) this.reset();
      return '';
    }
    const text = this.parts.length === 1 ? (this.parts[0] ?? '') : this.parts.join('');
    this.blocks.push({
      text,
      role: frame.role,
      ...(frame.level !== undefined && { level: frame.level }),
      ...(frame.columnHeader !== undefined && { columnHeader: frame.columnHeader }),
      ...(frame.rowHeader !== undefined && { rowHeader: frame.rowHeader }),
      ...(this.linked && !this.plain && { linksOnly: true }),
      container: frame.container,
      nodes: this.nodes,
      starts: this.starts,
      skips: this.skips,
    });
    this.reset();
    return text;
  }

  private reset(): void {
    this.parts = [];
    this.length = 0;
    this.nodes = [];
    this.starts = [];
    this.skips = [];
    this.plain = false;
    this.linked = false;
  }
}
