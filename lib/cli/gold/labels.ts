import { JSDOM } from 'jsdom';

export type Stances = ReadonlyMap<string, string>;

/** One labelled sentence of a page. */
export interface Label {
  readonly text: string;
  /** Topic to stance: has to be found. */
  readonly required: Stances;
  /** Topic to stance: finding it is neither right nor wrong. */
  readonly optional: Stances;
}

const MARK_TAG = /<\/?mark\b[^>]*>/gi;
const SPACED = new Set(['BR', 'TD', 'TH', 'LI', 'P', 'DIV']);

/** The page as a reader meets it: its labels taken out. */
export function withoutLabels(html: string): string {
  return html.replace(MARK_TAG, '');
}

/** Reads `topic:stance` pairs parted by spaces. */
export function stances(attribute: string | null): Stances {
  const pairs = (attribute ?? '').split(/\s+/).filter((pair) => pair !== '');
  return new Map(pairs.map((pair) => pair.split(':') as [string, string]));
}

function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    else {
      if (SPACED.has(child.nodeName)) text += ' ';
      text += textOf(child);
    }
  }
  return text;
}

/** The labels of a page, in order: `<mark data-topics="pain:asserts" data-optional="liver:denies">`. */
export function labelsOf(html: string): Label[] {
  const { window } = new JSDOM(html);
  const labels = [...window.document.querySelectorAll('mark')].map((mark) => ({
    text: textOf(mark),
    required: stances(mark.getAttribute('data-topics')),
    optional: stances(mark.getAttribute('data-optional')),
  }));
  window.close();
  return labels;
}
