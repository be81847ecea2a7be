/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { findTeamId } from '../wire/parseOnCall';

const PAGE_SIZE = 100;
/** A keyword that finds more teams than this is not a handle. */
const MAX_PAGES = 5;

/** The id of a team. The search is by keyword, and finds what resembles it too. */
export async function findTeam(
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
