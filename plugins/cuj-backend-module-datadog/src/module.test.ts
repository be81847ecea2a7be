/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  SloSource,
  cujSloSourcesExtensionPoint,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { loadDatadogClient } from './client/loadDatadogClient';
import cujModuleDatadog from '.';

describe('cujModuleDatadog', () => {
  it('adds a source for each organisation, and does not load the client for that', async () => {
    const sources: SloSource[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          cujSloSourcesExtensionPoint,
          { addSloSource: source => sources.push(source) },
        ],
      ],
      features: [
        cujModuleDatadog,
        mockServices.rootConfig.factory({
          data: {
            datadog: {
              organizations: {
                eu: { site: 'datadoghq.eu', apiKey: 'a', appKey: 'b' },
                us: { site: 'datadoghq.com', apiKey: 'c', appKey: 'd' },
              },
            },
          },
        }),
      ],
    });

    expect(sources.map(({ name, type }) => [name, type])).toEqual([
      ['eu', 'datadog'],
      ['us', 'datadog'],
    ]);
    const loaded = () =>
      Object.keys(require.cache).filter(path =>
        path.includes('@datadog/datadog-api-client'),
      );
    expect(loaded()).toEqual([]);
    loadDatadogClient();
    expect(loaded()).not.toEqual([]);
  });
});
