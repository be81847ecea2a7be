/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { CheckScene, aService } from './__testUtils__/CheckScene';

jest.setTimeout(60_000);

const HOUR = 3_600_000;

describe.each(databases.eachSupportedId())(
  'links of runbooks on %s',
  databaseId => {
    let server: Server;
    let pages: Record<string, number>;
    let requests: string[];
    let base: string;

    beforeEach(async () => {
      pages = {};
      requests = [];
      server = createServer((request, response) => {
        requests.push(request.url!);
        response.writeHead(pages[request.url!] ?? 404).end();
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      base = `http://wiki.example.com:${
        (server.address() as AddressInfo).port
      }`;
    });

    afterEach(async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    });

    const linked = (name: string, url: string): Entity => {
      const entity = aService(name);
      entity.metadata.links = [{ url, type: 'runbook' }];
      return entity;
    };
    const runbook = { checkLinks: true, allowedHosts: ['*.example.com'] };

    it('fails the requirement where the page is not there, and knows what it can not tell', async () => {
      pages = { '/here': 200, '/login': 403 };
      const scene = await CheckScene.create(databaseId, {
        runbook,
        entities: [
          linked('here', `${base}/here#first-aid`),
          linked('there', `${base}/here`),
          linked('gone', `${base}/gone`),
          linked('login', `${base}/login`),
          linked('private', 'http://10.0.0.5/runbook'),
        ],
      });
      // As far as is known: nobody has looked yet.
      expect(await scene.judge('gone', 'runbook')).toMatchObject({
        verdict: 'pass',
      });
      await scene.checkLinks();
      expect(requests.filter(url => url === '/here')).toHaveLength(1);

      for (const [name, verdict, code] of [
        ['here', 'pass', 'runbook.reachable'],
        ['there', 'pass', 'runbook.reachable'],
        ['gone', 'fail', 'runbook.broken'],
        ['login', 'unknown', 'runbook.unknown.unreachable'],
        ['private', 'unknown', 'runbook.unknown.unreachable'],
      ]) {
        expect(await scene.judge(name, 'runbook')).toMatchObject({
          verdict,
          code,
        });
      }
      expect((await scene.judge('gone', 'runbook')).message).toContain('404');
      expect((await scene.judge('private', 'runbook')).message).toContain(
        'allowedHosts',
      );
    });

    it('writes what changed, forgets what nobody links, and does not rely on old checks', async () => {
      pages = { '/a': 200, '/b': 200 };
      const scene = await CheckScene.create(databaseId, {
        runbook,
        entities: [linked('a', `${base}/a`), linked('b', `${base}/b`)],
      });
      await scene.checkLinks();
      const first = await scene.rows('link_check');
      expect(first).toHaveLength(2);

      scene.pass(24 * HOUR);
      pages = { '/a': 200 };
      scene.entities.push(linked('c', `${base}/a`));
      await scene.checkLinks();
      const second = await scene.rows('link_check');
      expect(second).toContainEqual(
        first.find(({ url }) => url === `${base}/a`),
      );
      expect(second).toContainEqual({
        url: `${base}/b`,
        state: 'broken',
        status: 404,
        changed_at: '2026-11-23T10:00:00.000Z',
      });
      expect(await scene.rows('link_check_state')).toEqual([
        { id: 1, checked_at: '2026-11-23T10:00:00.000Z' },
      ]);

      scene.pass(47 * HOUR);
      expect(await scene.judge('a', 'runbook')).toMatchObject({
        verdict: 'pass',
      });
      scene.pass(2 * HOUR);
      for (const name of ['a', 'b']) {
        expect(await scene.judge(name, 'runbook')).toMatchObject({
          verdict: 'unknown',
          code: 'runbook.stale',
        });
      }

      scene.entities = scene.entities.slice(0, 1);
      await scene.checkLinks();
      expect((await scene.rows('link_check')).map(({ url }) => url)).toEqual([
        `${base}/a`,
      ]);
    });

    it('forgets nothing when it is stopped', async () => {
      pages = { '/a': 200 };
      const scene = await CheckScene.create(databaseId, {
        runbook,
        entities: [linked('a', `${base}/a`)],
      });
      await scene.checkLinks();
      const before = await readAllRows(scene.db);
      scene.pass(24 * HOUR);
      scene.entities = [];
      scene.isStopped = true;
      await expect(scene.checkLinks()).rejects.toThrow('Stopped');
      expect(await readAllRows(scene.db)).toBe(before);
    });

    it('checks nothing unless it is told to', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: [linked('gone', `${base}/gone`)],
      });
      expect(scene.tasks).toEqual(['ask-on-call']);
      expect(await scene.judge('gone', 'runbook')).toMatchObject({
        verdict: 'pass',
        code: 'runbook.linked',
      });
      expect(requests).toEqual([]);
    });
  },
);
