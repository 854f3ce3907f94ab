import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kind } from './kinds.ts';

/** Serves kinds of page by name on localhost, and by 127.0.0.1 as another site. */
export async function serveKinds(
  kinds: Readonly<Record<string, Kind>>,
): Promise<{ addressOf: (name: string) => string; stop: () => void }> {
  const server = createServer((request, response) => {
    const kind = kinds[decodeURIComponent((request.url ?? '').slice(1).replace(/\?.*/, ''))];
    if (!kind) {
      response.writeHead(404).end();
      return;
    }
    const { body, whole, type = 'text/html', headers } = kind;
    const page = whole ? body : `<!doctype html><title>Page</title><link rel="icon" href="data:,">${body}`;
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers });
    response.end(page.replaceAll('PORT', String(port())));
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    addressOf: (name) => `http://localhost:${port()}/${encodeURIComponent(name)}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
