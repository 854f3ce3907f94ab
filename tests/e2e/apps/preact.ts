import 'preact/debug'; // says when the page is not what it should be
import { h, hydrate as hydrateInto } from 'preact';
import { useState } from 'preact/hooks';
import { CLAIM, documentOf, MORE } from './words.ts';

function Page() {
  const [more, setMore] = useState(false);
  return h(
    'main',
    null,
    h('p', null, CLAIM),
    h('button', { type: 'button', id: 'more', onClick: () => setMore(true) }, 'More'),
    more && h('p', null, MORE),
  );
}

/** The whole document, as the server sends it. */
export async function render(): Promise<string> {
  const { renderToString } = await import('preact-render-to-string');
  return documentOf('Preact', renderToString(h(Page, null)), '/preact.js');
}

export function hydrate(): void {
  const app = document.getElementById('app');
  if (app) hydrateInto(h(Page, null), app);
}
