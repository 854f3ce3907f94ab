/** The popover's frame around a card: quiet, wide enough to read, never wider than the window. */
export const popoverStyles = `
.panel {
  box-sizing: border-box;
  width: min(380px, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 12px 16px;
  border: 1px solid light-dark(#8a9893, #6b7a75);
  border-radius: 12px;
  background: light-dark(#ffffff, #1b211f);
  color: light-dark(#1c2321, #e8ecea);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.25);
  font: 15px/1.45 system-ui, sans-serif;
  text-align: start;
}
.panel:focus { outline: none; }
.panel header { display: flex; align-items: start; gap: 8px; }
.panel h2 { flex: 1; margin: 0 0 6px; font-size: 17px; line-height: 1.3; }
.panel header button, .pager button {
  min-width: 28px; min-height: 28px; font: inherit; color: inherit; background: none;
  border: 1px solid transparent; border-radius: 6px; cursor: pointer;
}
.panel header button:hover, .pager button:hover { border-color: currentColor; }
.panel :is(header, .pager) button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.pager { display: flex; align-items: center; gap: 8px; margin-bottom: 8px; font-size: 13px; }
.pager button { border-color: light-dark(#c7d2ce, #44514c); }
@media (forced-colors: active) { .panel { border-color: CanvasText; } }
`;
