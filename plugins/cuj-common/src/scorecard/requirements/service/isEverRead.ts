/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fact } from '../../facts/Fact';

/**
 * Whether something was read at all, however long ago. What was never read can't have
 * made good anything, so that nothing is lost with it.
 */
export function isEverRead(fact: Fact<unknown> | undefined): boolean {
  return fact?.state === 'known' || fact?.state === 'stale';
}
