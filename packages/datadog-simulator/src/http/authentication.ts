/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequestHandler } from 'express';
import { sendForbidden } from './errors';

/** The keys that the simulator accepts; they may change while it runs. */
export interface SimulatorKeys {
  apiKey: string;
  appKey: string;
}

/** Accepts only requests that carry both keys in Datadog's headers. */
export function createAuthentication(keys: SimulatorKeys): RequestHandler {
  return (request, response, next) => {
    const apiKey = request.header('dd-api-key');
    const appKey = request.header('dd-application-key');
    const needsAppKey = request.path !== '/api/v1/validate';
    if (apiKey !== keys.apiKey || (needsAppKey && appKey !== keys.appKey)) {
      sendForbidden(response);
      return;
    }
    next();
  };
}
