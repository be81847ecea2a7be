/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * @returns the full reference in lower case
 * @throws `InputError` where it is none
 */
export function parseRef(text: string): string {
  const ref = /^[^:/]+:[^:/]+\/[^:/]+$/.test(text)
    ? tryParseEntityRef(text, { defaultKind: 'component' })
    : undefined;
  if (!ref) {
    throw new InputError(
      `'${text}' is no full entity reference such as component:default/checkout`,
    );
  }
  return stringifyEntityRef(ref);
}
