/**
 * Styles of the card's body, for the page's popover and the extension's own pages. Generic fonts only and sizes in px:
 * a page may define a font of any name and any root size. Colours follow light, dark and forced colours.
 */
export const cardStyles = `
.card {
  font: 15px/1.4 system-ui, sans-serif;
  color: light-dark(#1c2321, #e8ecea);
  overflow-wrap: break-word;
}
.card p, .card ul, .card ol, .card dl, .card h3 { margin: 0 0 8px; font-size: inherit; }
/* Records are in English whatever the language of the rest: a full stop stays where its sentence ends. */
.card :is(p, li, dt, dd, h3, label, .proposition, .kind, .link) { unicode-bidi: plaintext; }
.card :is(.label, dt, h3) { font-size: 13px; font-weight: 600; color: light-dark(#4d5a56, #a9b7b2); }
.card .says .label { display: block; }
.card .proposition { font-weight: 600; }
.card .unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

.card .safety {
  margin: 0 0 10px; padding: 8px 10px 0; border: 2px solid light-dark(#9a3412, #fdba74); border-radius: 8px;
}
.card .safety ul { padding: 0; list-style: none; }
.card .safety li { margin: 0 0 2px; }
.card .safety a { display: inline-block; padding: 2px 0; font-weight: 600; color: inherit; }
.card .number { white-space: nowrap; }

.card :is(.standing, .certainty) { display: inline-flex; align-items: baseline; gap: 6px; margin: 0 12px 4px 0; }
.card .line { margin-bottom: 10px; }
.card .meter { display: inline-flex; gap: 2px; }
.card .step { box-sizing: border-box; width: 14px; height: 9px; border: 1px solid currentColor; border-radius: 2px; }
.card .step.full { background: currentColor; }
.card .line-shape { text-decoration: underline dashed 2px; text-underline-offset: 4px; font-weight: 600; }
.card .agrees .line-shape { text-decoration-style: solid; }
.card .disagrees .line-shape { text-decoration: underline dotted 3px; }

.card .sides { border-inline-start: 3px solid light-dark(#c7d2ce, #44514c); padding-inline-start: 10px; }
.card .sides div + div { margin-top: 6px; }
.card .sides :is(dt, dd) { display: inline; margin: 0; }
.card .sides dt::after { content: ":"; }

.card details { border-top: 1px solid light-dark(#dde4e1, #323b38); }
.card summary { padding: 5px 0; min-height: 24px; box-sizing: border-box; cursor: pointer; }
.card details > :last-child { margin-bottom: 10px; }
.card details > :not(summary) { font-size: 14px; }
.card .law { margin: 0 0 8px; }
.card .law details:last-child { border-bottom: 1px solid light-dark(#dde4e1, #323b38); }
.card .law .place { font-weight: 400; }
.card .law ul { padding-inline-start: 18px; }
.card .caution { border-inline-start: 3px solid light-dark(#9a3412, #fdba74); padding-inline-start: 8px; }
.card .dates, .card .unset { font-size: 13px; color: light-dark(#4d5a56, #a9b7b2); }
.card details > .dates { font-size: 13px; }
.card .stale { color: light-dark(#9a3412, #fdba74); }
.card .findings { padding: 0; list-style: none; }
.card .findings li { margin: 0 0 8px; }
.card .kind { display: block; font-size: 13px; color: light-dark(#4d5a56, #a9b7b2); }
.card .sources { padding-inline-start: 22px; font-size: 13px; border-top: 1px dashed light-dark(#c7d2ce, #44514c); padding-top: 8px; }
.card .sources li { margin: 0 0 4px; }

.card button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.card .link { text-decoration: underline; padding: 3px 0; }
.card .sources .link { padding: 0; vertical-align: top; }
.card .action, .card select {
  padding: 4px 12px; min-height: 30px; border: 1px solid light-dark(#6b7a75, #8a9893); border-radius: 6px;
}
.card .cite {
  padding: 5px 2px; margin: -5px 0; font-size: 11px; line-height: 14px; text-align: center; text-decoration: underline;
}
.card sup { line-height: 0; }
.card :is(textarea, select) { font: 13px/1.4 system-ui, sans-serif; color: inherit; background: light-dark(#ffffff, #131816); max-width: 100%; }
.card textarea {
  display: block; box-sizing: border-box; width: 100%; margin: 0 0 6px; padding: 6px 8px; resize: vertical;
  border: 1px solid light-dark(#6b7a75, #8a9893); border-radius: 6px;
}
.card fieldset { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0 0 6px; padding: 0; border: 0; }
.card label { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; }
.card .wrong label { flex-wrap: wrap; }
.card input { margin: 0; accent-color: light-dark(#2f5d50, #8fd3bd); }
.card :focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 2px; }
@media (pointer: coarse) {
  .card summary { padding: 9px 0; }
  .card .link, .card .safety a { padding: 8px 0; }
  .card .action, .card select { min-height: 40px; }
  .card .cite { min-width: 24px; padding: 7px 4px; margin: -7px 1px; }
}
@media (forced-colors: active) {
  .card .step.full { background: CanvasText; forced-color-adjust: none; }
}
`;
