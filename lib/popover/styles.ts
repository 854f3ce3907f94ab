/** The popover's frame around a card: quiet, wide enough to read, never larger than the window. */
export const popoverStyles = `
.panel {
  box-sizing: border-box;
  width: 380px;
  max-width: calc(100vw - 16px);
  max-height: calc(100vh - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
  padding: 0 16px 8px;
  border: 1px solid light-dark(#8a9893, #6b7a75);
  border-radius: 12px;
  background: light-dark(#ffffff, #1b211f);
  color: light-dark(#1c2321, #e8ecea);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.25);
  font: 15px/1.4 system-ui, sans-serif;
  text-align: left;
}
.panel:dir(rtl) { text-align: right; }
.panel:focus { outline: none; }
.panel:focus-visible { border-color: currentColor; outline: 1px solid currentColor; }
.panel header {
  position: sticky; top: 0; z-index: 1; display: flex; align-items: start; gap: 8px;
  margin: 0 -16px; padding: 10px 10px 6px 16px; background: inherit;
}
.panel h2 { flex: 1; margin: 0; font-size: 17px; line-height: 28px; unicode-bidi: plaintext; }
.panel :is(header, .pager) button {
  min-width: 28px; min-height: 28px; font: inherit; line-height: 1; color: inherit; background: none;
  border: 1px solid transparent; border-radius: 6px; cursor: pointer;
}
.panel :is(header, .pager) button:hover { border-color: currentColor; }
.panel :is(header, .pager) button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.pager { display: flex; align-items: center; gap: 8px; margin-bottom: 8px; font-size: 13px; }
.pager button { border-color: light-dark(#8a9893, #6b7a75); }
/* What opens a page waits while something of the page lies over the card: the click may be meant for that. */
.panel.covered :is(.link, .cite, .safety a) { pointer-events: none; opacity: 0.55; }
@media (pointer: coarse) { .panel :is(header, .pager) button { min-width: 40px; min-height: 40px; } .panel h2 { line-height: 40px; } }
@media (forced-colors: active) { .panel { border-color: CanvasText; } }
`;
