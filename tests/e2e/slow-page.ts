import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on localhost whose beginning comes at once, and the rest when the test says so. */
export async function serveSlowPage(
  beginning: string,
): Promise<{ address: string; finish: (rest: string) => void; stop: () => void }> {
  let waiting: ServerResponse | undefined;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(`<!doctype html><title>Slow</title><link rel="icon" href="data:,">${beginning}`);
    waiting = response;
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    finish: (rest) => waiting?.end(rest),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
