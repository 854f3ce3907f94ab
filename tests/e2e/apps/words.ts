/** What the pages say from the start, and after a click on "More". */
export const CLAIM = 'Kratom is banned in Alabama.';
export const MORE = 'Kratom relieves chronic pain.';
/** An app takes over its page so long after it was loaded, ms: when the page has been marked. */
export const TAKE_OVER = 2_000;

/** A server's page around the markup of an app. */
export const documentOf = (title: string, markup: string, script: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><script src="${script}" defer></script></head><body><div id="app">${markup}</div></body></html>`;
