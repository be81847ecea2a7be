/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Response } from 'express';

/** Kept by browsers only to ask whether it is still so: Express adds the ETag. */
export function sendFresh<T>(response: Response<T>): Response<T> {
  return response.set('Cache-Control', 'private, no-cache');
}
