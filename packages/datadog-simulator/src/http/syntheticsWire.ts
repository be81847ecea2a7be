/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSyntheticTest } from '../organisation/SimulatedSyntheticTest';
import { WireItem } from './createRoute';
import { isoWithMicroseconds } from './iso';

/**
 * A synthetic test as its listing shows it.
 *
 * @remarks
 * What a test sends is in its `config`, and that is where real organisations keep
 * tokens, passwords and cookies. None of it may ever be stored, so it is here.
 */
export function toSyntheticTest(
  test: SimulatedSyntheticTest,
  options: { withConfig: boolean },
): WireItem {
  return {
    public_id: test.publicId,
    name: test.name,
    status: test.status,
    type: test.type,
    ...(test.type === 'api' && { subtype: 'http' }),
    tags: test.tags,
    created_at: isoWithMicroseconds(test.createdAt),
    modified_at: isoWithMicroseconds(test.modifiedAt),
    ...(options.withConfig && { config: configOf(test) }),
    message: 'Notify @pagerduty',
    options: {
      ...(test.type === 'browser' && { device_ids: ['chrome.laptop_large'] }),
      tick_every: test.tickEverySeconds,
      min_failure_duration: 120,
      min_location_failed: 1,
      retry: { count: 2, interval: 500 },
      monitor_options: { renotify_interval: 120 },
      httpVersion: 'any',
    },
    locations: ['aws:eu-central-1', 'aws:us-east-2'],
    monitor_id: test.monitorId,
    creator: { name: null, handle: test.creator, email: test.creator },
  };
}

function configOf(test: SimulatedSyntheticTest) {
  return {
    request: {
      method: 'GET',
      url: test.url,
      timeout: 30,
      headers: {
        Authorization: `Bearer simulated-secret-token-${test.publicId}`,
        'X-Api-Key': `simulated-secret-key-${test.publicId}`,
        Cookie: `session=simulated-secret-cookie-${test.publicId}`,
      },
      basicAuth: {
        username: 'synthetic.customer@example.com',
        password: `simulated-secret-password-${test.publicId}`,
      },
    },
    assertions: [
      { operator: 'is', type: 'statusCode', target: 200 },
      { operator: 'lessThan', type: 'responseTime', target: 2000 },
    ],
    configVariables: [
      {
        name: 'CUSTOMER_TOKEN',
        type: 'text',
        pattern: `simulated-secret-variable-${test.publicId}`,
        example: '',
        secure: false,
      },
    ],
    ...(test.type === 'browser' && { variables: [], setCookie: '' }),
  };
}
