/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
  createProxyAuthenticator,
} from '@backstage/plugin-auth-node';

const PROVIDER = 'demo-platform-team';

/**
 * Signs anybody in as somebody of the platform team, as the guest provider does for the
 * guest: for the demo only, and refused outside of development.
 */
const demoPlatformTeam = createBackendModule({
  pluginId: 'auth',
  moduleId: PROVIDER,
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        const entityRef = config.getString(
          `auth.providers.${PROVIDER}.userEntityRef`,
        );
        providers.registerProvider({
          providerId: PROVIDER,
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize() {},
              async authenticate() {
                if (process.env.NODE_ENV !== 'development') {
                  throw new NotAllowedError(
                    'The platform team of the demo signs in in development only',
                  );
                }
                return { result: {} };
              },
            }),
            signInResolver: async (_, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});

export default demoPlatformTeam;
