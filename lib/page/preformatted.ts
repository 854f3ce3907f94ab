import type { BlockBuilder, BlockFrame } from './block-builder.ts';

const BULLET = /^[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]/;

/**
 * Adds a text node of preformatted text, such as a plain-text file shown by the browser: an empty line ends a block,
 * and a line that begins with a dash, star or number begins an item.
 */
export function addPreformatted(
  builder: BlockBuilder,
  node: Text,
  data: string,
  frame: BlockFrame,
  inLink: boolean,
): void {
  let from = 0;
  let item = false;
  const ended = (): BlockFrame => (item && frame.role === 'paragraph' ? { ...frame, role: 'item', level: 1 } : frame);
  for (let line = 0; line < data.length; ) {
    const newline = data.indexOf('\n', line);
    const end = newline < 0 ? data.length : newline + 1;
    const text = data.slice(line, end);
    const empty = text.trim() === '';
    const bullet = !empty && BULLET.test(text);
    if ((empty && newline >= 0) || bullet) {
      builder.add(node, data, from, line, inLink);
      builder.end(ended());
      from = bullet ? line : end;
      item = bullet;
    }
    line = end;
  }
  builder.add(node, data, from, data.length, inLink);
  if (item) builder.end(ended());
}
