/**
 * Styles of the card's body, for the page's popover and the extension's own pages. Generic fonts only and sizes in px:
 * a page may define a font of any name and any root size. Colours follow light, dark and forced colours.
 */
export const cardStyles = `
.card { font: 15px/1.45 system-ui, sans-serif; color: light-dark(#1c2321, #e8ecea); }
.card p, .card ul, .card dl, .card h3 { margin: 0 0 8px; font-size: inherit; }
.card .label { display: block; font-size: 12px; font-weight: 600; letter-spacing: 0.02em; color: light-dark(#4d5a56, #a9b7b2); }
.card .proposition { font-weight: 600; }
.card .safety { border: 2px solid light-dark(#9a3412, #fdba74); border-radius: 8px; padding: 8px 10px 0; margin: 0 0 10px; }
.card .safety ul { padding: 0; list-style: none; }
.card .safety li { margin: 4px 0; }
.card .safety a { font-weight: 600; color: inherit; }
.card .standing, .card .evidence .certainty { display: inline-flex; align-items: baseline; gap: 6px; margin: 0 12px 4px 0; }
.card .evidence .label { font-size: inherit; }
.card .meter { display: inline-flex; gap: 2px; }
.card .step { width: 14px; height: 8px; border: 1px solid currentColor; border-radius: 2px; }
.card .step.full { background: currentColor; }
.card .line-shape { text-decoration: underline dashed 2px; text-underline-offset: 0.2em; font-weight: 600; }
.card .agrees .line-shape { text-decoration-style: solid; }
.card .disagrees .line-shape { text-decoration: underline dotted 3px; }
.card .sides { display: grid; grid-template-columns: 1fr; gap: 2px; border-inline-start: 3px solid light-dark(#c7d2ce, #44514c); padding-inline-start: 10px; }
.card .sides dt { font-size: 12px; font-weight: 600; color: light-dark(#4d5a56, #a9b7b2); }
.card .sides dd { margin: 0 0 6px; }
.card .law section { margin: 0 0 8px; }
.card .law h3 { margin-bottom: 2px; }
.card .law p { margin-bottom: 4px; }
.card .caution { font-style: italic; }
.card .dates, .card .unset { font-size: 13px; color: light-dark(#4d5a56, #a9b7b2); }
.card .stale { color: light-dark(#9a3412, #fdba74); }
.card details { margin: 0 0 4px; }
.card summary { cursor: pointer; padding: 3px 0; }
.card :is(.why, .more, .law details) { font-size: 14px; }
.card button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
.card .link { text-decoration: underline; font-size: 13px; }
.card .cite { padding: 4px 3px; margin: -4px 0; font-size: 11px; line-height: 1; text-decoration: underline; }
.card sup { line-height: 0; }
.card :focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 2px; }
@media (forced-colors: active) { .card .step.full { background: CanvasText; forced-color-adjust: none; } }
`;
