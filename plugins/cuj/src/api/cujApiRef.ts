/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createApiRef } from '@backstage/core-plugin-api';
import { CujApi } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The API of the backend plugin.
 *
 * @public
 */
export const cujApiRef = createApiRef<CujApi>({
  id: 'plugin.cuj.client',
});
