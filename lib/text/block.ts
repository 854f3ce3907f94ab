/**
 * A run of text that a reader takes in as one piece: a paragraph, a heading, a list item, a table cell. It runs
 * through inline elements and stops at block boundaries. `lib/page` makes blocks, `lib/detect` reads them.
 */
export interface Block {
  /** The text as it stands in the page's text nodes, joined. Offsets of claims count UTF-16 units of this string. */
  readonly text: string;
  readonly role: BlockRole;
  /** Heading level 1 to 6; nesting depth for list items. */
  readonly level?: number;
  /** For a table cell: the texts of the column's header and of the row's first cell. */
  readonly columnHeader?: string;
  readonly rowHeader?: string;
  /** True where links hold all of the text: menus, tables of contents, "related posts". */
  readonly linksOnly?: boolean;
  /** Counts up with every list, table, article or section entered: equal numbers mean the same container. */
  readonly container?: number;
}

export const BLOCK_ROLES = [
  'heading',
  'paragraph',
  'item',
  'cell',
  'header-cell',
  'term',
  'definition',
  'caption',
  'quote',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];
