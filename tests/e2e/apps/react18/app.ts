import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { CLAIM, MORE } from '../words.ts';

function Page() {
  const [more, setMore] = useState(false);
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('title', null, 'React 18'), h('script', { src: '/react18/app.js', defer: true })),
    h(
      'body',
      null,
      h('p', null, CLAIM),
      h('button', { type: 'button', id: 'more', onClick: () => setMore(true) }, 'More'),
      more && h('p', null, MORE),
    ),
  );
}

/** The whole document, as the server sends it. */
export async function render(): Promise<string> {
  const { renderToString } = await import('react-dom/server');
  return `<!doctype html>${renderToString(h(Page))}`;
}

/** Takes over what the server sent: here the whole document, which forgives least. */
export function hydrate(): void {
  hydrateRoot(document, h(Page));
}
