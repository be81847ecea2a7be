/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/*
 * Datadog's client is one package with the models of every API: importing it as a
 * whole takes 145 MB of memory and two to three seconds. The parts that we call
 * take a quarter of that. Their paths are not public, hence the narrow range of
 * versions in package.json.
 */
type Common =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-common');
type Slos =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectivesApi');

/** The parts of Datadog's client that we call. */
export type DatadogClientModules = Pick<
  Common,
  'createConfiguration' | 'BaseServerConfiguration'
> &
  Pick<Slos, 'ServiceLevelObjectivesApi'>;

let loaded: DatadogClientModules | undefined;

/** Loads Datadog's client when it is first needed, and only once. */
export function loadDatadogClient(): DatadogClientModules {
  if (!loaded) {
    // Not import(): Jest runs that only behind a flag of Node's, and the client is
    // made of CommonJS modules anyway.
    /* eslint-disable global-require */
    const common: Common = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-common');
    const slos: Slos = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectivesApi');
    /* eslint-enable global-require */
    loaded = {
      createConfiguration: common.createConfiguration,
      BaseServerConfiguration: common.BaseServerConfiguration,
      ServiceLevelObjectivesApi: slos.ServiceLevelObjectivesApi,
    };
  }
  return loaded;
}
