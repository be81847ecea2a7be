/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';

/** A request and the answer that a server once gave to it. */
export interface Exchange {
  scenario: string;
  request: { method: string; path: string; query: string[][] };
  response: {
    status: number;
    headers: Record<string, string>;
    /** As it was sent. */
    body: string;
  };
}

/** Answers with what was recorded, by method, path and the parameters of paging. */
export class ReplayServer {
  readonly url: string;
  readonly close: () => Promise<void>;

  static async start(exchanges: Exchange[]): Promise<ReplayServer> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const position = positionOf(url.searchParams);
      const exchange = exchanges.find(
        one =>
          one.request.method === request.method &&
          one.request.path === url.pathname &&
          positionOf(new URLSearchParams(one.request.query)) === position,
      );
      if (!exchange) {
        response.writeHead(404, { 'content-type': 'application/json' });
        response.end('{"errors":["Not recorded"]}');
        return;
      }
      response.writeHead(exchange.response.status, exchange.response.headers);
      response.end(exchange.response.body);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return new ReplayServer(`http://127.0.0.1:${port}`, async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    });
  }

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.close = close;
  }
}

/** Where a page begins; the size that was asked for is not ours to choose. */
function positionOf(query: URLSearchParams): string {
  return query.get('offset') ?? query.get('page[number]') ?? '0';
}
