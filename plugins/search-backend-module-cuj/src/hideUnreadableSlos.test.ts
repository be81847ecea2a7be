/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import searchModuleCuj from '.';

const ofEngine = 'component:default/engine';
const ofRun = 'journey:shop/run';

const found = {
  results: [
    { type: 'techdocs', document: { title: 'A page' } },
    { type: 'cuj-slo', document: { title: 'run', tellsOf: [ofRun, ofEngine] } },
    { type: 'cuj-slo', document: { title: 'engine', tellsOf: [ofEngine] } },
    { type: 'cuj-slo', document: { title: 'of nothing', tellsOf: [] } },
  ],
  numberOfResults: 4,
  nextPageCursor: 'next',
};

/** Stands in for the search, whose own checks these come on top of. */
const search = (answer: unknown) =>
  createBackendPlugin({
    pluginId: 'search',
    register(env) {
      env.registerExtensionPoint(searchIndexRegistryExtensionPoint, {
        addCollator() {},
        addDecorator() {},
      });
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((request, response, next) => {
            if (request.path === '/query') {
              response.json(answer);
            } else {
              next();
            }
          });
        },
      });
    },
  });

describe('what the search answers', () => {
  async function ask(options: {
    answer?: unknown;
    /** The names of permissions, and references of entities. */
    denied?: string[];
    fails?: boolean;
  }) {
    const { answer = found, denied = [], fails } = options;
    const permissions = mockServices.permissions.mock({
      authorize: async requests => {
        if (fails) {
          throw new Error('The permission backend is down');
        }
        return requests.map(({ permission, resourceRef }) => ({
          result: denied.includes(resourceRef ?? permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        }));
      },
    });
    const { server } = await startTestBackend({
      features: [search(answer), searchModuleCuj, permissions.factory],
    });
    const response = await fetch(
      `http://localhost:${server.port()}/api/search/query`,
    );
    return {
      status: response.status,
      body: await response.json(),
      authorize: permissions.authorize,
    };
  }
  const titles = ({ body }: Awaited<ReturnType<typeof ask>>) =>
    body.results.map(
      ({ document }: { document: { title: string } }) => document.title,
    );

  it('holds all SLOs for those who may read them', async () => {
    expect((await ask({})).body).toEqual(found);
  });

  it('holds none for those who may not read SLOs', async () => {
    const answer = await ask({ denied: ['cuj.slo.read'] });
    expect(titles(answer)).toEqual(['A page']);
    expect(answer.body).toMatchObject({
      ...{ numberOfResults: 1, nextPageCursor: 'next' },
    });
  });

  it('holds none that tells of an entity that is hidden', async () => {
    expect(titles(await ask({ denied: [ofRun] }))).toEqual([
      'A page',
      'engine',
      'of nothing',
    ]);
    expect(titles(await ask({ denied: [ofEngine] }))).toEqual([
      'A page',
      'of nothing',
    ]);
  });

  it('is left alone where it holds no SLO', async () => {
    const answer = { results: [found.results[0]] };
    const { body, authorize } = await ask({
      ...{ answer, denied: ['cuj.slo.read'] },
    });
    expect(body).toEqual(answer);
    expect(authorize).not.toHaveBeenCalled();
    expect((await ask({ answer: { error: 'none' } })).body).toEqual({
      error: 'none',
    });
  });

  it('is an error, and no SLO, where nobody can say who may read them', async () => {
    const { status, body } = await ask({ fails: true });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('engine');
  });
});
