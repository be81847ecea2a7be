/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Response } from 'express';

/** An error in the form of Datadog's v1 API. */
export function sendErrors(
  response: Response,
  status: number,
  ...errors: string[]
): void {
  response.status(status).json({ errors });
}

/**
 * A refusal by the edge, which says the same for a wrong key and for a missing
 * permission, and carries no rate-limit headers.
 */
export function sendForbidden(response: Response): void {
  response.removeHeader('x-ratelimit-limit');
  response.removeHeader('x-ratelimit-period');
  response.removeHeader('x-ratelimit-remaining');
  response.removeHeader('x-ratelimit-reset');
  response.removeHeader('x-ratelimit-name');
  response.setHeader('via', '1.1 haproxy');
  response.status(403).json({
    status: 'error',
    code: 403,
    errors: ['Forbidden'],
    statuspage: 'http://status.datadoghq.com',
    twitter: 'http://twitter.com/datadogops',
    email: 'support@datadoghq.com',
  });
}
