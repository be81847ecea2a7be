/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/*
 * Datadog's client is one package with the models of every API: importing it as a
 * whole takes 145 MB of memory and two to three seconds. What makes the requests of
 * its first version that we need takes a tenth of that; the second version takes 80
 * MB and several seconds, so its few requests are made in v2Requests.ts. The paths
 * are not public, hence the narrow range of versions in package.json.
 */
type Common =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-common');
type Slos =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectivesApi');
type Corrections =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectiveCorrectionsApi');
type Monitors =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/MonitorsApi');
type Synthetics =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/SyntheticsApi');
type Authentication =
  typeof import('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/AuthenticationApi');

/** The parts of Datadog's client that we call. */
export type DatadogClientModules = Pick<
  Common,
  'createConfiguration' | 'BaseServerConfiguration'
> &
  Pick<Slos, 'ServiceLevelObjectivesApiRequestFactory'> &
  Pick<Corrections, 'ServiceLevelObjectiveCorrectionsApiRequestFactory'> &
  Pick<Monitors, 'MonitorsApiRequestFactory'> &
  Pick<Synthetics, 'SyntheticsApiRequestFactory'> &
  Pick<Authentication, 'AuthenticationApiRequestFactory'>;

let loaded: DatadogClientModules | undefined;

/** Loads Datadog's client when it is first needed, and only once. */
export function loadDatadogClient(): DatadogClientModules {
  if (!loaded) {
    // Not import(): Jest runs that only behind a flag of Node's, and the client is
    // made of CommonJS modules anyway.
    /* eslint-disable global-require */
    const common: Common = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-common');
    const slos: Slos = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectivesApi');
    const corrections: Corrections = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/ServiceLevelObjectiveCorrectionsApi');
    const monitors: Monitors = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/MonitorsApi');
    const synthetics: Synthetics = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/SyntheticsApi');
    const authentication: Authentication = require('@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/apis/AuthenticationApi');
    /* eslint-enable global-require */
    loaded = {
      createConfiguration: common.createConfiguration,
      BaseServerConfiguration: common.BaseServerConfiguration,
      ServiceLevelObjectivesApiRequestFactory:
        slos.ServiceLevelObjectivesApiRequestFactory,
      ServiceLevelObjectiveCorrectionsApiRequestFactory:
        corrections.ServiceLevelObjectiveCorrectionsApiRequestFactory,
      MonitorsApiRequestFactory: monitors.MonitorsApiRequestFactory,
      SyntheticsApiRequestFactory: synthetics.SyntheticsApiRequestFactory,
      AuthenticationApiRequestFactory:
        authentication.AuthenticationApiRequestFactory,
    };
  }
  return loaded;
}
