/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The backend of one replica, in a process of its own: see `Replica`. */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => new ConfigReader(JSON.parse(process.env.REPLICA_CONFIG!)),
  }),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@cuj-slo/backstage-plugin-catalog-backend-module-cuj'));
backend.add(import('../..'));
backend.add(import('@cuj-slo/backstage-plugin-cuj-backend-module-datadog'));

// A replica does not outlive the test that started it.
process.once('disconnect', () => process.exit());

backend.start().then(
  () => process.send?.('started'),
  error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
);
