/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { LookupAddress } from 'node:dns';
import { LookupFunction } from 'node:net';

/**
 * Asks for a page and reads no more of the answer than its head.
 *
 * @param options - `addresses` are those of the host: it is asked at one of them,
 *   whatever its name resolves to by now
 */
export async function requestStatus(options: {
  method: 'HEAD' | 'GET';
  url: URL;
  addresses: LookupAddress[];
  signal: AbortSignal;
}): Promise<{ status: number; location?: string }> {
  const { method, url, addresses, signal } = options;
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      // Nothing is shared with, or configured by, what else runs in the process.
      agent: isSecure ? new HttpsAgent() : new HttpAgent(),
      lookup: pinnedTo(addresses),
      signal,
      headers: { 'user-agent': 'cuj-slo-link-check', accept: '*/*' },
    });
    request.on('error', reject);
    request.on('response', response => {
      resolve({
        status: response.statusCode ?? 0,
        ...(response.headers.location && {
          location: response.headers.location,
        }),
      });
      request.destroy();
    });
    request.end();
  });
}

function pinnedTo(addresses: LookupAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    if (all) {
      callback(null, addresses);
    } else {
      callback(null, addresses[0].address, addresses[0].family);
    }
  };
}
