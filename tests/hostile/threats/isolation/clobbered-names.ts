import { type Check, noneOf } from '../../check.ts';
import { inTabs, marksOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { first, manifest } from '../../plant.ts';

/** Elements that stand in front of what scripts look for on `window`. */
const WINDOW = [
  '<iframe name="chrome"></iframe>',
  '<iframe name="browser"></iframe>',
  '<iframe name="chrome" src="/nowhere"></iframe><iframe name="browser" src="/nowhere"></iframe>',
  '<form id="chrome"><input name="runtime"></form>',
  '<form id="browser"><input name="runtime"><input name="i18n"></form>',
  '<a id="CSS"></a><a id="CSS" name="highlights"></a>',
  '<iframe name="Highlight"></iframe><iframe name="StaticRange"></iframe><iframe name="MutationObserver"></iframe>',
];

/** Names that an `<img name>` or `<form name>` takes from `document`. */
const DOCUMENT =
  'documentElement body head title readyState defaultView activeElement fullscreenElement location domain cookie forms images links scripts styleSheets adoptedStyleSheets createElement createElementNS createTextNode createTreeWalker createRange querySelector querySelectorAll getElementById getElementsByTagName addEventListener removeEventListener dispatchEvent elementFromPoint caretPositionFromPoint getSelection childNodes firstChild textContent visibilityState prerendering'.split(
    ' ',
  );

/** Names that a field takes from its form, which here holds the claim. */
const FORM =
  'childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement nodeType nodeName localName tagName textContent innerText innerHTML attributes getAttribute hasAttribute children childElementCount closest matches contains shadowRoot ownerDocument getRootNode isConnected'.split(
    ' ',
  );

const MIXED = [
  '<form id="document"><input name="body"></form>',
  '<form id="self"></form><form id="top"></form><form id="globalThis"></form>',
  '<object name="chrome" data="/nowhere"></object><embed name="browser">',
  '<form name="body"><input name="append"><input name="appendChild"></form>',
  '<form name="documentElement"><input name="textContent"></form>',
  '<svg><a id="chrome"></a></svg><math id="browser"></math>',
  '<form id="Node"><input name="prototype"></form><form id="Element"><input name="prototype"></form>',
];

/** One page a case. */
const CASES: ReadonlyArray<readonly [string, string]> = [
  ...WINDOW.map((html) => [html, html + ONE_CLAIM] as const),
  ...DOCUMENT.map(
    (name) => [`document.${name}`, `<img name="${name}"><form name="${name}"></form>${ONE_CLAIM}`] as const,
  ),
  ...FORM.map((name) => [`form.${name}`, `<form><input name="${name}">${ONE_CLAIM}</form>`] as const),
  ...MIXED.map((html) => [html, html + ONE_CLAIM] as const),
];

/** Elements whose names hide those of the DOM: the extension must mark what it marks on the clean page. */
const clobbered: Check = {
  threat: 10,
  counts: 'pages with clobbered names where marks are missing, wrong, or an error is thrown',
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const dead: string[] = [];
    await inTabs(lab, CASES, async (page, [name, html], errors) => {
      if (lab.planted && dead.length > 0) return;
      await page.goto(lab.site.page(html), { waitUntil: 'domcontentloaded' });
      const marks = await marksOf(page, lab.planted ? 1_500 : 15_000);
      const own = errors.filter((error) => !error.includes('404'));
      if (String(marks) !== CLAIM || own.length > 0) dead.push(`${name}: ${marks.length} marks ${own.join(' ')}`);
    });
    return noneOf(dead, CASES.length);
  },
  plant: {
    fault: 'a gate that reads its API from the window at idle',
    files: {
      'manifest.json': manifest(({ content_scripts: [gate] }) => {
        if (gate) gate.run_at = 'document_idle';
      }),
      // Firefox shows content scripts a window that the page cannot change, unless they ask for the other one.
      'gate.js': first(
        'if (globalThis.wrappedJSObject?.chrome) globalThis.browser = globalThis.chrome = wrappedJSObject.chrome;',
      ),
    },
  },
};

export const checks = [clobbered];
