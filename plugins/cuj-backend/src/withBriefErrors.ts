/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toBriefError } from './toBriefError';

/** Lets a task fail with a message that a log can hold. */
export function withBriefErrors(
  task: (signal: AbortSignal) => Promise<void>,
): (signal: AbortSignal) => Promise<void> {
  return async signal => {
    try {
      await task(signal);
    } catch (cause) {
      throw toBriefError(cause);
    }
  };
}
