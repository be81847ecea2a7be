/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Response } from 'express';

/** A signal that is aborted when the reader has left. */
export function untilClosed(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () =>
    controller.abort(new Error('The reader did not wait for the answer')),
  );
  return controller.signal;
}
