/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';

/** What a service is called that has no title here: its name without kind and namespace. */
export function serviceTitleOf(service: string): string {
  return fullRefOf(service)?.name ?? service;
}

/** What a service is in the catalog; undefined where only its source names it. */
export function fullRefOf(service: string) {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(service)
    ? tryParseEntityRef(service, { defaultKind: 'component' })
    : undefined;
}
