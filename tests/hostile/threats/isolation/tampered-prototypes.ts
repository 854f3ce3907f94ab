import { markedTexts, until } from '../../../e2e/harness.ts';
import type { Check } from '../../check.ts';
import { ARTICLE } from '../../pages.ts';
import { manifest } from '../../plant.ts';

/** As many functions and getters as a page must have wrapped for the figure to mean something. */
const ENOUGH = 800;

/** The page wraps its functions and getters: the extension must neither call one nor be misled. */
const tampered: Check = {
  threat: 9,
  counts: `calls that the page can see, of at least ${ENOUGH} wrapped functions; marks as on an untampered page`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const address = lab.site.page(ARTICLE);
    const page = await lab.newPage();
    await page.goto(address);
    const clean = await until(
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
    await page.evaluateOnNewDocument(wrapEverything);
    await page.goto(address);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { wrapped, calls } = await page.evaluate(() => {
      const { wrapped, calls } = tampering;
      tampering.counts = false;
      return { wrapped, calls: [...calls] };
    });
    const marks = await markedTexts(page);
    const found = [
      ...calls,
      ...(wrapped < ENOUGH ? [`only ${wrapped} wrapped`] : []),
      ...(String(marks) === String(clean) && marks.length > 0
        ? []
        : [`${marks.length} marks instead of ${clean.length}`]),
    ];
    return { figure: `${calls.length} of ${wrapped}`, holds: found.length === 0, found };
  },
  plant: {
    fault: 'the gate works in the world of the page',
    files: {
      'manifest.json': manifest(({ content_scripts: [gate] }) => {
        if (gate) gate.world = 'MAIN';
      }),
    },
  },
};

declare global {
  var tampering: { wrapped: number; calls: Set<string>; counts: boolean };
}

/** Runs in the page before anything else of it. */
function wrapEverything(): void {
  const state = { wrapped: 0, calls: new Set<string>(), counts: true };
  const note = (name: string) => {
    if (state.counts) Set.prototype.add.call(state.calls, name);
  };
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { apply, ownKeys } = Reflect;
  const wrap = (owner: object, name: string) => {
    for (const key of ownKeys(owner)) {
      if (key === 'constructor' || typeof key === 'symbol') continue;
      const descriptor = getOwnPropertyDescriptor(owner, key);
      if (!descriptor?.configurable) continue;
      const label = `${name}.${key}`;
      if (typeof descriptor.value === 'function') {
        const original = descriptor.value;
        defineProperty(owner, key, {
          ...descriptor,
          value(this: unknown, ...args: unknown[]) {
            note(label);
            return apply(original, this, args);
          },
        });
        state.wrapped += 1;
      } else if (descriptor.get) {
        const original = descriptor.get;
        defineProperty(owner, key, {
          ...descriptor,
          get(this: unknown) {
            note(label);
            return apply(original, this, []);
          },
        });
        state.wrapped += 1;
      }
    }
  };
  Object.defineProperty(globalThis, 'tampering', { value: state });
  for (const kind of [
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Document,
    DocumentFragment,
    ShadowRoot,
    CharacterData,
    Text,
    Attr,
    Range,
    AbstractRange,
    StaticRange,
    Selection,
    NodeList,
    HTMLCollection,
    DOMTokenList,
    TreeWalker,
    MutationObserver,
    IntersectionObserver,
    ResizeObserver,
    Event,
    MouseEvent,
    KeyboardEvent,
    CustomEvent,
    MessageEvent,
    Highlight,
    HighlightRegistry,
    CSSStyleSheet,
    CSSStyleDeclaration,
    StyleSheetList,
    DOMRect,
    DOMRectReadOnly,
    History,
    Location,
    Navigator,
    Performance,
    Storage,
    XMLHttpRequest,
    URL,
    URLSearchParams,
    HTMLFormElement,
    HTMLInputElement,
    HTMLAnchorElement,
    HTMLDialogElement,
    HTMLIFrameElement,
  ])
    wrap(kind.prototype, kind.name);
  for (const kind of [Array, String, RegExp, Map, WeakMap, Promise, Date]) wrap(kind.prototype, kind.name);
  wrap(JSON, 'JSON');
  wrap(Object, 'Object');
  wrap(Reflect, 'Reflect');
}

export const checks = [tampered];
