/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallProvider } from '@cuj-slo/backstage-plugin-cuj-node';

const SERVICE_ANNOTATION = 'pagerduty.com/service-id';

/**
 * Leads to the service in PagerDuty that an entity names, where people see who is on call.
 *
 * @param baseUrl - where people see the account, without a slash at the end
 */
export function pagerDutyProvider(baseUrl: string): OnCallProvider {
  return {
    name: 'pagerduty',
    findRotations: entity => {
      const id = entity.metadata.annotations?.[SERVICE_ANNOTATION]?.trim();
      return id && /^[A-Za-z0-9_-]{1,100}$/.test(id)
        ? [
            {
              id: `service ${id}`,
              title: `PagerDuty ${id}`,
              url: `${baseUrl}/service-directory/${id}`,
            },
          ]
        : [];
    },
  };
}
