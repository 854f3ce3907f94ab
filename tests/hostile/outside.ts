import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and writes down who was asked for: all browsers of the suite are set to use it. */
export class Outside {
  /** Host and port of every request that would have left this machine. */
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      response.writeHead(502).end();
    });
    this.#server.on('connect', (request, socket) => {
      this.asked.push(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  start(): Promise<void> {
    return new Promise((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** What is asked for while a reader opens sources by hand is the reader's doing, and is not written down. */
  async whileReaderOpens(work: () => Promise<void>): Promise<void> {
    const before = this.asked.length;
    await work();
    this.asked.length = before;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
