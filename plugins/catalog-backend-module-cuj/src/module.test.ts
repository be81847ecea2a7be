/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import catalogModuleCuj from '.';

const messyCatalog = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: forged
  labels:
    cuj-slo/scorecard: passing
    cuj-slo/Scorecard: passing
  annotations:
    cuj-slo/Failing: nothing
  links:
    - url: https://wiki.example.com/TBD
      type: runbook
    - url: https://wiki.example.com
spec: { type: service, lifecycle: production, owner: jane.doe@example.com }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: owned-by-user }
spec: { type: service, lifecycle: production, owner: user:default/jane }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: no-owner-yet }
spec: { type: service, lifecycle: production, owner: TBD }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: model-service
  annotations:
    pagerduty.com/service-id: P1
    cuj-slo/boundaries: POST /workflows/{id}/runs
  links: [{ url: https://runbooks.example.com/model, title: Runbook }]
spec: { type: service, lifecycle: production, owner: team-model }
---
apiVersion: example.com/v7
kind: Widget
metadata: { name: of-a-kind-that-nobody-knows }
---
apiVersion: cuj-slo/v1alpha1
kind: Journey
metadata: { name: workflow-run }
spec:
  owner: team-model
  outcome: The result is shown.
  start: Run is pressed.
  end: The table is rendered.
  measurement: proxy
  steps: [{ name: submit, service: component:default/model-service }]
---
apiVersion: cuj-slo/v1alpha1
kind: Journey
metadata: { name: unreadable }
spec: { owner: team-model, outcome: '' }
`;

jest.setTimeout(60_000);

describe('catalogModuleCuj in a real catalog', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cuj-catalog-'));
    await writeFile(join(directory, 'catalog-info.yaml'), messyCatalog);
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  async function start(scorecard: object) {
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleCuj,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              rules: [{ allow: ['Component', 'Journey', 'Widget'] }],
              locations: [
                { type: 'file', target: join(directory, 'catalog-info.yaml') },
              ],
              processingInterval: { seconds: 1 },
            },
            cuj: { scorecard },
          },
        }),
      ],
    });
    const get = async (ref: string): Promise<Entity | undefined> => {
      const [kind, name] = ref.split(':');
      const { body, status } = await request(server).get(
        `/api/catalog/entities/by-name/${kind}/default/${name}`,
      );
      return status === 200 ? body : undefined;
    };
    return {
      get,
      /**
       * Waits for an entity that comes, and so for those before it; for its label,
       * which comes once it is known that nobody knows more, where it is to have one.
       */
      find: async (
        ref: string,
        { withLabel = false } = {},
      ): Promise<Entity> => {
        for (let attempt = 0; attempt < 100; attempt += 1) {
          const entity = await get(ref);
          if (
            entity?.metadata.labels ||
            (!withLabel && entity?.relations?.length)
          ) {
            return entity;
          }
          await new Promise(resolve => {
            setTimeout(resolve, 200);
          });
        }
        throw new Error(`${ref} never came`);
      },
    };
  }

  it('judges a messy catalog without losing anything of it', async () => {
    const { find, get } = await start({});

    expect((await find('component:forged')).metadata).toMatchObject({
      labels: { 'cuj-slo/scorecard': 'failing' },
      annotations: { 'cuj-slo/failing': 'boundary,on-call,owner,runbook' },
    });
    expect((await find('component:owned-by-user')).metadata.labels).toEqual({
      'cuj-slo/scorecard': 'failing',
    });
    const model = await find('component:model-service', {
      withLabel: true,
    });
    expect(model.metadata.labels).toEqual({ 'cuj-slo/scorecard': 'passing' });
    expect(model.metadata.annotations).not.toHaveProperty('cuj-slo/failing');

    const journey = await find('journey:workflow-run');
    expect(journey.relations).toEqual(
      expect.arrayContaining([
        { type: 'dependsOn', targetRef: 'component:default/model-service' },
        { type: 'ownedBy', targetRef: 'group:default/team-model' },
      ]),
    );
    expect((await find('component:model-service')).relations).toContainEqual({
      type: 'dependencyOf',
      targetRef: 'journey:default/workflow-run',
    });
    await expect(get('journey:unreadable')).resolves.toBeUndefined();
  });

  it('keeps out of the catalog only what the operator wants kept out', async () => {
    const { find, get } = await start({
      requirements: { owner: { mode: 'reject' } },
    });

    // Fails other requirements too, but those only inform.
    await find('component:model-service', {
      withLabel: true,
    });
    await find('journey:workflow-run');
    for (const ref of ['forged', 'owned-by-user', 'no-owner-yet']) {
      await expect(get(`component:${ref}`)).resolves.toBeUndefined();
    }
  });
});
