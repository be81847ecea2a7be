/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  IncomingMessage,
  Server,
  ServerResponse,
  createServer,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { HostPacer } from './HostPacer';
import { LinkChecker } from './LinkChecker';
import { isPublicAddress } from './isPublicAddress';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

describe('LinkChecker', () => {
  let server: Server;
  let port: number;
  let handle: Handler;
  let requests: string[];

  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      handle(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    ({ port } = server.address() as AddressInfo);
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  /** What names resolve to; others are not known. */
  const names: Record<string, string[]> = {
    'wiki.test': ['127.0.0.1'],
    'docs.wiki.test': ['127.0.0.1'],
    'loopback.test': ['127.0.0.1'],
    'loopback6.test': ['::1'],
    'private.test': ['10.0.0.5'],
    'both.test': ['93.184.216.34', '127.0.0.1'],
    'nowhere.test': [],
  };
  const check = (
    url: string,
    options: { signal?: AbortSignal; timeoutMs?: number } = {},
  ) =>
    LinkChecker.create({
      allowedHosts: ['wiki.test', '*.wiki.test'],
      pacer: HostPacer.create({ gapMs: 0 }),
      lookup: async host => {
        if (!names[host]) {
          throw new Error(`getaddrinfo ENOTFOUND ${host}`);
        }
        return names[host].map(address => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }));
      },
      timeoutMs: options.timeoutMs,
    }).check(
      url.replace('PORT', String(port)),
      options.signal ?? new AbortController().signal,
    );
  const answer =
    (status: number, headers: Record<string, string> = {}): Handler =>
    (_, response) => {
      response.writeHead(status, headers).end();
    };

  it.each([
    ['a loopback address', 'http://127.0.0.1:PORT/'],
    ['another loopback address', 'http://127.9.9.9:PORT/'],
    ['a loopback address as a number', 'http://2130706433:PORT/'],
    ['a loopback address in octal', 'http://0177.0.0.1:PORT/'],
    ['the address of any interface', 'http://0.0.0.0:PORT/'],
    ['a loopback address of IPv6', 'http://[::1]:PORT/'],
    ['a mapped loopback address', 'http://[::ffff:127.0.0.1]:PORT/'],
    ['a translated loopback address', 'http://[64:ff9b::7f00:1]:PORT/'],
    ['a 6to4 loopback address', 'http://[2002:7f00:1::]:PORT/'],
    ['a private address', 'https://10.1.2.3/'],
    ['another private address', 'https://172.31.0.1/'],
    ['yet another private address', 'https://192.168.1.1/'],
    ['a shared address', 'https://100.64.0.1/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['a link-local address of IPv6', 'http://[fe80::1]/'],
    ['a unique local address', 'http://[fd00:ec2::254]/'],
    ['a multicast address', 'http://224.0.0.1/'],
    ['a name of a loopback address', 'http://loopback.test:PORT/'],
    ['a name in another spelling', 'http://LOOPBACK.test:PORT/'],
    ['a name of a loopback address of IPv6', 'http://loopback6.test:PORT/'],
    ['a name of a private address', 'http://private.test/'],
    ['a name of both a public and a private address', 'http://both.test:PORT/'],
    ['credentials', 'http://ada:secret@wiki.test:PORT/'],
    ['a user', 'http://ada@wiki.test:PORT/'],
    ['another protocol', 'ftp://wiki.test:PORT/'],
    ['a file', 'file:///etc/passwd'],
  ])('asks nobody for a link with %s', async (_, url) => {
    handle = answer(200);
    await expect(check(url)).resolves.toEqual({ state: 'refused' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['a loopback address', 'http://127.0.0.1:PORT/secret'],
    ['a name of a loopback address', 'http://loopback.test:PORT/secret'],
    ['the metadata of a cloud', 'http://169.254.169.254/'],
    ['the same with no protocol', '//169.254.169.254/'],
    ['credentials', 'http://ada:secret@wiki.test:PORT/secret'],
    ['a file', 'file:///etc/passwd'],
  ])('does not follow a redirect to %s', async (_, location) => {
    handle = answer(302, { location: location.replace('PORT', String(port)) });
    await expect(check('http://wiki.test:PORT/start')).resolves.toEqual({
      state: 'refused',
    });
    expect(requests).toEqual(['HEAD /start']);
  });

  it.each([
    [200, 'reachable'],
    [204, 'reachable'],
    [304, 'unreachable'],
    [401, 'unreachable'],
    [403, 'unreachable'],
    [404, 'broken'],
    [410, 'broken'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('takes the status %d for %s', async (status, state) => {
    handle = answer(status);
    await expect(check('http://docs.wiki.test:PORT/')).resolves.toEqual({
      state,
      status,
    });
  });

  it.each([
    [404, 200, 'reachable'],
    [405, 200, 'reachable'],
    [405, 404, 'broken'],
    [501, 403, 'unreachable'],
  ])(
    'asks again where HEAD is answered with %d and GET with %d',
    async (toHead, toGet, state) => {
      let isClosed: Promise<void> | undefined;
      handle = (request, response) => {
        response.writeHead(request.method === 'HEAD' ? toHead : toGet);
        if (request.method === 'HEAD') {
          response.end();
          return;
        }
        // A page without an end: who reads it never comes back.
        response.write('page');
        isClosed = new Promise(resolve => {
          response.on('close', resolve);
        });
      };
      await expect(check('http://wiki.test:PORT/page')).resolves.toEqual({
        state,
        status: toGet,
      });
      await isClosed;
      expect(requests).toEqual(['HEAD /page', 'GET /page']);
    },
  );

  it('follows five redirects, and no more', async () => {
    handle = (request, response) => {
      const left = Number(request.url!.slice(1));
      if (left > 0) {
        response.writeHead(308, { location: `/${left - 1}` }).end();
      } else {
        response.writeHead(200).end();
      }
    };
    await expect(check('http://wiki.test:PORT/5')).resolves.toEqual({
      state: 'reachable',
      status: 200,
    });
    expect(requests).toHaveLength(6);
    await expect(check('http://wiki.test:PORT/6')).resolves.toEqual({
      state: 'unreachable',
    });
    expect(requests).toHaveLength(12);
  });

  it('says nothing of a page where no answer can be read', async () => {
    const unreachable = { state: 'unreachable' };
    handle = (_, response) => response.destroy();
    await expect(check('http://wiki.test:PORT/')).resolves.toEqual(unreachable);
    handle = answer(301, { location: 'http://[' });
    await expect(check('http://wiki.test:PORT/')).resolves.toEqual(unreachable);
    handle = () => {};
    await expect(
      check('http://wiki.test:PORT/', { timeoutMs: 50 }),
    ).resolves.toEqual(unreachable);
    // Speaks no TLS.
    await expect(check('https://wiki.test:PORT/')).resolves.toEqual(
      unreachable,
    );
    await expect(check('http://unknown.test/')).resolves.toEqual(unreachable);
    await expect(check('http://nowhere.test/')).resolves.toEqual(unreachable);
  });

  it('stops when it is told to', async () => {
    const end = new AbortController();
    const reason = new Error('Shutting down');
    handle = () => end.abort(reason);
    await expect(
      check('http://wiki.test:PORT/', { signal: end.signal }),
    ).rejects.toBe(reason);
  });
});

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '::ffff:93.184.216.34', '2606:2800:220:1::1'])(
    'lets %s pass',
    address => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['', 'localhost', '::ffff:7f00:1', '2606:2800::1%eth0', '1.2.3'])(
    'does not let %j pass',
    address => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe('HostPacer', () => {
  it('lets requests to one host follow each other, and those to others pass', async () => {
    let now = 1000;
    const pauses: number[] = [];
    const pacer = HostPacer.create({
      gapMs: 500,
      now: () => now,
      sleep: async ms => pauses.push(ms),
    });
    const { signal } = new AbortController();
    await pacer.wait('a', signal);
    await pacer.wait('b', signal);
    await pacer.wait('a', signal);
    await pacer.wait('a', signal);
    now = 9000;
    await pacer.wait('a', signal);
    expect(pauses).toEqual([500, 1000]);
  });
});
