/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { ReadableEntities } from './ReadableEntities';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});
const some = (value: string) =>
  ({
    result: 'CONDITIONAL',
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'HAS_LABEL',
      resourceType: 'catalog-entity',
      params: { label: value },
    },
  } as PolicyDecision);
const ann = mockCredentials.user('user:default/ann');
const bob = mockCredentials.user('user:default/bob');

function setUp() {
  const scene = {
    decision: some('a'),
    entities: [component('one')],
    reads: 0,
    now: 0,
    isDown: false,
  };
  const catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'> =
    {
      async *streamEntities() {
        scene.reads += 1;
        if (scene.isDown) {
          throw new Error('The catalog is down');
        }
        yield scene.entities;
      },
      async getEntitiesByRefs({ entityRefs }) {
        return {
          items: entityRefs.map(ref =>
            scene.entities.find(({ metadata }) =>
              ref.endsWith(`/${metadata.name}`),
            ),
          ),
        };
      },
    };
  const readable = ReadableEntities.create({
    permissions: mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(() => scene.decision),
    }),
    catalog: catalog as CatalogService,
    kinds: ['component'],
    now: () => scene.now,
  });
  return { scene, readable };
}

describe('ReadableEntities', () => {
  it('asks the catalog once a minute for each user and policy', async () => {
    const { scene, readable } = setUp();
    const [first] = await Promise.all([
      readable.getScope(ann),
      readable.getScope(ann),
    ]);
    expect(first).toEqual({
      isAll: false,
      entityRefs: new Set(['component:default/one']),
    });
    expect(scene.reads).toBe(1);
    await readable.getScope(bob);
    expect(scene.reads).toBe(2);

    scene.entities = [component('two')];
    scene.now = 59_999;
    expect(await readable.getScope(ann)).toEqual(first);
    scene.decision = some('b');
    expect(await readable.getScope(ann)).toEqual({
      isAll: false,
      entityRefs: new Set(['component:default/two']),
    });
    scene.decision = some('a');
    scene.now = 60_000;
    expect(await readable.getScope(ann)).not.toEqual(first);
    // Whatever was kept, a plain answer of the policy holds at once.
    scene.decision = { result: 'DENY' } as PolicyDecision;
    expect(await readable.getScope(ann)).toEqual({
      isAll: false,
      entityRefs: new Set(),
    });
    scene.decision = { result: 'ALLOW' } as PolicyDecision;
    expect(await readable.getScope(ann)).toEqual({ isAll: true });
  });

  it('keeps no failure, and forgets the oldest where it would hold too much', async () => {
    const { scene, readable } = setUp();
    scene.isDown = true;
    await expect(readable.getScope(ann)).rejects.toThrow('The catalog is down');
    scene.isDown = false;
    scene.entities = Array.from({ length: 200_000 }, (_, index) =>
      component(`c${index}`),
    );
    await readable.getScope(ann);
    expect(scene.reads).toBe(2);
    await readable.getScope(bob);
    await readable.getScope(bob);
    expect(scene.reads).toBe(3);
    await readable.getScope(ann);
    expect(scene.reads).toBe(4);
  });

  it('tells of what does not exist only to who may read all', async () => {
    const { scene, readable } = setUp();
    const refs = ['component:default/one', 'group:default/gone'];
    expect(await readable.findReadable(refs, ann)).toEqual(
      new Set(['component:default/one']),
    );
    scene.decision = { result: 'ALLOW' } as PolicyDecision;
    expect(await readable.findReadable(refs, ann)).toEqual(new Set(refs));
  });
});
