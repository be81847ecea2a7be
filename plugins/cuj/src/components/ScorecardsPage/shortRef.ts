/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';

/** A reference as people say it: the name alone where the namespace is the usual one. */
export function shortRef(ref: string): string {
  const parsed = tryParseEntityRef(ref, { defaultKind: 'group' });
  if (!parsed) {
    return ref;
  }
  const { namespace, name } = parsed;
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
