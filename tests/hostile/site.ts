import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  readonly body: string | Buffer;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Hit {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** What was sent, such as a report of a violation. */
  body: string;
}

/** A web site on localhost whose pages are made by the checks. */
export class Site {
  readonly #server: Server;
  readonly #answers = new Map<string, Answer>();
  /** What was asked for, in order. */
  readonly hits: Hit[] = [];
  #count = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const hit: Hit = { path: pathname, headers: request.headers, body: '' };
      this.hits.push(hit);
      request.on('data', (part) => {
        hit.body += String(part);
      });
      const answer = this.#answers.get(pathname);
      if (!answer) response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      else response.writeHead(200, { 'content-type': answer.type, ...answer.headers }).end(answer.body);
    });
  }

  start(): Promise<void> {
    return new Promise((listening) => this.#server.listen(0, listening));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Makes a page and gives its address. In: the body of an HTML page, or the whole answer with its type. */
  page(
    body: string | Buffer,
    options: { type?: string; headers?: Record<string, string>; path?: string } = {},
  ): string {
    const path = options.path ?? `/page-${++this.#count}`;
    const type = options.type ?? 'text/html; charset=utf-8';
    const html = options.type || typeof body !== 'string' ? body : `<!doctype html><title>Page</title>${body}`;
    this.#answers.set(path, { body: html, type, headers: options.headers ?? {} });
    return `http://localhost:${this.port}${path}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
