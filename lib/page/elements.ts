import type { BlockRole } from '../text/block.ts';
import type { NativeDom } from './native.ts';

/** Elements whose text is no reading matter, or belongs to the reader (a draft, a password, a search). */
const SKIPPED = new Set(
  (
    'head title script style template noscript input textarea select option datalist svg math canvas audio video ' +
    'iframe object embed map area meter progress frameset noframes rp'
  ).split(' '),
);

/** Elements that a sentence runs through. Whatever is neither here nor skipped stops a block. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture q rb rt ruby ' +
    's samp small source span strike strong sub sup time track tt u var wbr img slot tspan blink'
  ).split(' '),
);

/** Elements that hold together what stands in them: equal container numbers mean one list, table or section. */
const CONTAINERS = new Set('ul ol dl table article section aside nav main blockquote details form fieldset'.split(' '));

const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  td: 'cell',
  th: 'header-cell',
  dt: 'term',
  summary: 'term',
  dd: 'definition',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
};

/** What the reader does with an element. Decided once for every tag name. */
export interface ElementKind {
  readonly skip: boolean;
  readonly inline: boolean;
  readonly container: boolean;
  readonly role: BlockRole | undefined;
  readonly level: number | undefined;
}

const kinds = new Map<string, ElementKind>();

/** Kind of an element by its lower-case tag name. */
export function elementKind(name: string): ElementKind {
  let kind = kinds.get(name);
  if (!kind) {
    kind = {
      skip: SKIPPED.has(name),
      inline: INLINE.has(name),
      container: CONTAINERS.has(name),
      role: ROLES[name],
      level: /^h[1-6]$/.test(name) ? Number(name[1]) : undefined,
    };
    if (kinds.size < 500) kinds.set(name, kind);
  }
  return kind;
}

const EDITOR = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor)(?:\s|$)/;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Attributes that open or close an element to reading: whoever follows a page watches them too. */
export const READING_ATTRIBUTES = ['hidden', 'contenteditable', 'role', 'open'];

/** True for what a reader edits, or cannot see by the element's own attributes. */
export function isClosedToReading(dom: NativeDom, element: Node, name: string): boolean {
  if (!dom.hasAttributes(element)) return name === 'dialog';
  if (dom.attribute(element, 'hidden') !== null) return true;
  const editable = dom.attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = dom.attribute(element, 'role');
  if (role === 'textbox' || role === 'searchbox') return true;
  const style = dom.attribute(element, 'style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  if (name === 'dialog') return dom.attribute(element, 'open') === null;
  if (name === 'div' || name === 'pre') {
    const classes = dom.attribute(element, 'class');
    return classes !== null && EDITOR.test(classes);
  }
  return false;
}
