import type { RichText } from '../dataset/rich-text.ts';
import { element } from './dom.ts';

/** Draws a citation: gets the source's id, gives the node that stands for it. */
export type DrawCitation = (source: string) => Node;

/** The nodes of a rich text, in order. A citation stands close to what it is for: the space before it is left out. */
export function drawRichText(text: RichText, drawCitation: DrawCitation): Node[] {
  return text.map((node, index) => {
    if (typeof node === 'string') return document.createTextNode(isCitation(text[index + 1]) ? node.trimEnd() : node);
    if ('em' in node) return element('em', {}, ...drawRichText(node.em, drawCitation));
    if ('strong' in node) return element('strong', {}, ...drawRichText(node.strong, drawCitation));
    return drawCitation(node.cite);
  });
}

const isCitation = (node: RichText[number] | undefined) => typeof node === 'object' && 'cite' in node;
