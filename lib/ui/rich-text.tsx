import type { ComponentChild } from 'preact';
import type { RichText as Tree } from '../dataset/rich-text.ts';

interface RichTextProps {
  readonly text: Tree;
  /** Draws a citation: gets the source's id. */
  readonly cite: (source: string) => ComponentChild;
}

/** A text of the dataset, with its emphasis and citations. */
export function RichText({ text, cite }: RichTextProps) {
  return (
    <>
      {text.map((node, index) => {
        if (typeof node === 'string') return cites(text[index + 1]) && node.trim() !== '' ? node.trimEnd() : node;
        if ('em' in node)
          return (
            <em>
              <RichText text={node.em} cite={cite} />
            </em>
          );
        if ('strong' in node)
          return (
            <strong>
              <RichText text={node.strong} cite={cite} />
            </strong>
          );
        return cite(node.cite);
      })}
    </>
  );
}

/** A citation stands close to the word before it. */
const cites = (node: Tree[number] | undefined) => typeof node === 'object' && 'cite' in node;
