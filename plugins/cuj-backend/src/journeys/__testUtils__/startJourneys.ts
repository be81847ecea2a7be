/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  JourneyDetail,
  JourneyList,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { JourneySource } from '../../__testUtils__/JourneySource';
import { at } from '../../__testUtils__/startScorecards';
import { startCujBackend } from '../../__testUtils__/startCujBackend';

/** Starts a backend with one source, and asks it for journeys. */
export async function startJourneys(
  databaseId: TestDatabaseId,
  source: JourneySource,
) {
  const backend = await startCujBackend({ databaseId, sources: [source] });
  const get = async (path: string) => {
    const { body } = await request(backend.server)
      .get(`/api/cuj${path}`)
      .expect(200);
    return body;
  };
  const list = async (query = ''): Promise<JourneyList> =>
    get(`/journeys${query}`);
  return {
    ...{ ...backend, get, list },
    rollUp: () => backend.scheduler.triggerTask('roll-up-journeys'),
    detail: async (ref: string, query = ''): Promise<JourneyDetail> =>
      get(`${at(ref)}/journey${query}`),
    statusOf: async (ref: string): Promise<JourneyStatus> => {
      const { items } = await list();
      return items.find(({ entityRef }) => entityRef === ref)!;
    },
  };
}
