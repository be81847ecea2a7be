/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The name of one of any number of services. */
export function bulkServiceName(index: number): string {
  return `bulk-service-${String(index).padStart(5, '0')}`;
}
