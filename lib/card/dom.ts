/**
 * Elements for cards and pages, made one by one: nothing here parses HTML, so no text can become markup. (In a page,
 * an element made from parsed HTML may run handlers that a sanitiser has already removed: Chromium keeps them per
 * world.)
 */
type Child = Node | string | undefined | false;
type Props = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>;

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * An HTML element, also inside XML and SVG documents.
 * @param props attributes; `true` sets an empty one, `false` and `undefined` none; `onclick` and the like add listeners,
 *   which hear only the reader's own actions
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElementNS(XHTML, name) as HTMLElementTagNameMap[Name];
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') listen(made, key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (typeof value === 'string') made.setAttribute(key, value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  target.addEventListener(type, (event) => {
    if (event.isTrusted) listener(event);
  });
}
