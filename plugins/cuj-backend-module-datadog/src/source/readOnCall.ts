/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallTeam } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { parseOnCall } from '../wire/parseOnCall';
import { findTeam } from './findTeam';

/**
 * Who is on call for a team; undefined where there is no team of this handle, or none
 * that Datadog On-Call knows of.
 */
export async function readOnCall(
  client: DatadogClient,
  team: string,
  options: SourceReadOptions,
): Promise<OnCallTeam | undefined> {
  const teamId = await findTeam(client, team, options);
  if (!teamId) {
    return undefined;
  }
  try {
    const answer = await client.getTeamOnCall(teamId, options);
    return { team, ...parseOnCall(answer), asOf: new Date().toISOString() };
  } catch (error) {
    if (error instanceof DatadogRequestError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}
