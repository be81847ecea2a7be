/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallProvider } from '@cuj-slo/backstage-plugin-cuj-node';

const TEAM_ANNOTATION = 'opsgenie.com/team';
const SELECTOR_ANNOTATION = 'opsgenie.com/component-selector';
const LONGEST = 300;

/**
 * Leads to the alerts in Opsgenie of the team or component that an entity names, with
 * those who answer for them.
 *
 * @param baseUrl - where people see the account, without a slash at the end
 */
export function opsgenieProvider(baseUrl: string): OnCallProvider {
  return {
    name: 'opsgenie',
    findRotations: ({ metadata: { annotations } }) => {
      const team = annotations?.[TEAM_ANNOTATION]?.trim();
      const selector = annotations?.[SELECTOR_ANNOTATION]?.trim();
      const query = team
        ? `responders: "${team.replaceAll('"', '')}"`
        : selector;
      if (!query || query.length > LONGEST) {
        return [];
      }
      return [
        {
          id: query,
          title: `Opsgenie ${team ?? selector}`,
          url: `${baseUrl}/alert/list?query=${encodeURIComponent(query)}`,
        },
      ];
    },
  };
}
