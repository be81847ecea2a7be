/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Whether a journey fails with a step, which is so unless the journey says otherwise in
 * words that are known.
 */
export function isHardStep({ dependency }: { dependency?: unknown }): boolean {
  return dependency !== 'soft' && dependency !== 'redundant';
}
