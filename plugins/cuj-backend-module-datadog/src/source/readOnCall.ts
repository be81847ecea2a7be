/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallTeam } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { findTeamId, parseOnCall } from '../wire/parseOnCall';

const PAGE_SIZE = 100;
/** A keyword that finds more teams than this is not a handle. */
const MAX_PAGES = 5;

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

/** The search is by keyword, and finds what resembles it too. */
async function findTeam(
  client: DatadogClient,
  handle: string,
  options: SourceReadOptions,
): Promise<string | undefined> {
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = { size: PAGE_SIZE, number };
    const answer = await client.listTeams(handle, page, options);
    const { id, count } = findTeamId(answer, handle);
    if (id !== undefined || count < PAGE_SIZE) {
      return id;
    }
  }
  return undefined;
}
