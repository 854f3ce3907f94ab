import { element } from '../card/dom.ts';

/**
 * Adds an empty style sheet to a shadow tree. A constructed sheet where the browser lets us: the policy of a page may
 * block a style element, and Firefox then reports that to the page's server.
 * @returns a function that gives it its rules, in place of those it had
 */
export function addSheet(root: ShadowRoot): (css: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (css) => sheet.replaceSync(css);
  } catch {
    // Firefox before 153 does not take a content script's sheets.
    const sheet = element('style');
    root.append(sheet);
    return (css) => {
      sheet.textContent = css;
    };
  }
}
