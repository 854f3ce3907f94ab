import { element } from '../card/dom.ts';

/**
 * Adds an empty style sheet to a shadow tree.
 * @returns a function that gives it its rules, in place of those it had
 */
export function addSheet(root: ShadowRoot): (css: string) => void {
  // The extension's own pages allow no style elements; in other pages those are what every browser lets us have.
  if (location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (css) => sheet.replaceSync(css);
  }
  const sheet = element('style');
  root.append(sheet);
  return (css) => {
    sheet.textContent = css;
  };
}
