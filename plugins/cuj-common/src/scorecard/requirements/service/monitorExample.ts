/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A monitor to paste into the source, as its API takes it. */
export function monitorExample(monitor: {
  name: string;
  type: string;
  query: string;
  tags: string[];
  thresholds: Record<string, number>;
  options?: Record<string, unknown>;
}): string {
  const { thresholds, options, ...rest } = monitor;
  return JSON.stringify(
    {
      ...rest,
      message: '@your-team',
      options: { thresholds, ...options },
    },
    undefined,
    2,
  );
}
