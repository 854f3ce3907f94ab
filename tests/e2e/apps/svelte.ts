import { hydrate as hydrateInto } from 'svelte';
import Page from './page.svelte';
import { documentOf } from './words.ts';

/** The whole document, as the server sends it. */
export async function render(): Promise<string> {
  const { render: renderToString } = await import('svelte/server');
  return documentOf('Svelte', renderToString(Page).body, '/svelte.js');
}

export function hydrate(): void {
  const app = document.getElementById('app');
  if (app) hydrateInto(Page, { target: app });
}
