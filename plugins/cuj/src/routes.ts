/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page that shows how the sync goes. */
export const syncRouteRef = createRouteRef({ id: 'cuj.sync' });

/**
 * The way from the cards to that page: optional, since an app of the old frontend
 * system need not have the page.
 */
export const syncLinkRouteRef = createExternalRouteRef({
  id: 'cuj.syncLink',
  optional: true,
  defaultTarget: 'cuj.sync',
});
