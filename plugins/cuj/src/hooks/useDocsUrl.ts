/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configApiRef, useApi } from '@backstage/core-plugin-api';

/**
 * Where the docs of the suite say more, where this portal says where they are.
 *
 * @param anchor - a place in them, such as `requirements.md#owner`
 */
export function useDocsUrl(anchor: string | undefined): string | undefined {
  const base = useApi(configApiRef).getOptionalString('cuj.docsUrl');
  if (!base || !anchor) {
    return undefined;
  }
  try {
    const url = new URL(anchor, base.endsWith('/') ? base : `${base}/`);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
